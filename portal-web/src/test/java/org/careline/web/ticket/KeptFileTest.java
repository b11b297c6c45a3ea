package org.careline.web.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import org.careline.desk.ticket.StageId;
import org.junit.jupiter.api.Test;

class KeptFileTest {

  private static final StageId STAGE = new StageId("abcdefghijklmnopqrstuv");

  @Test
  void survivesTheFormItIsIn() {
    KeptFile file = new KeptFile(STAGE, "photo: of a router.png", 12_345);
    assertThat(KeptFile.parse(file.getValue())).contains(file);
  }

  @Test
  void valueThatIsNotOursIsNoFile() {
    assertThat(KeptFile.parse("../../etc/passwd")).isEmpty();
    assertThat(KeptFile.parse("")).isEmpty();
  }

  @Test
  void downloadNamesCannotBreakTheHeader() {
    assertThat(TicketFilesServlet.disposition("a\"b\r\nX: y ü.txt"))
        .doesNotContain("\r", "\n")
        .startsWith("attachment; filename=\"a_b__X_ y _.txt\"")
        .endsWith("filename*=UTF-8''a%22b%0D%0AX%3A%20y%20%C3%BC.txt");
  }
}
