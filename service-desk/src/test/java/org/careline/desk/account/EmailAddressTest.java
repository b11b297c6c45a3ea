package org.careline.desk.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.careline.db.outcome.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

  @Test
  void letterCaseAndSpacesAroundDoNotMatter() {
    assertThat(EmailAddress.of("email", " Ann.Lee@Example.COM ").value())
        .isEqualTo("ann.lee@example.com");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ann",
        "ann@",
        "@x.example",
        "a b@x.example",
        "a@x..example",
        "ann@-x.example"
      })
  void whatIsNoAddressIsInvalid(String typed) {
    assertThat(EmailAddress.parse(typed)).isEmpty();
    assertThatThrownBy(() -> EmailAddress.of("email", typed)).isInstanceOf(Invalid.class);
  }

  @Test
  void headerInjectionIsNoAddress() {
    assertThat(EmailAddress.parse("a@x.example\r\nBcc: b@x.example")).isEmpty();
  }

  @Test
  void tooLongIsNoAddress() {
    assertThat(EmailAddress.parse("a@" + "x".repeat(250) + ".example")).isEmpty();
  }
}
