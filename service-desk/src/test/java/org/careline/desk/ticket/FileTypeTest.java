package org.careline.desk.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileTypeTest {

  private static final byte[] PNG = {
    (byte) 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 'I', 'H', 'D', 'R'
  };

  @Test
  void aPictureIsAPicture() throws IOException {
    assertThat(type(PNG, "screen.png")).contains("image/png");
    assertThat(type(PNG, "screen")).contains("image/png");
  }

  @ParameterizedTest
  @CsvSource({"photo.png", "photo.jpg", "invoice.pdf", "notes.docx"})
  void aPageThatCallsItselfSomethingElseIsRefused(String name) throws IOException {
    String page = "<!DOCTYPE html><html><body><script>alert(1)</script></body></html>";
    assertThat(accepted(page.getBytes(StandardCharsets.UTF_8), name)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"page.html", "page.txt", "page", "page.xml", "page.svg"})
  void aPageIsRefusedUnderAnyName(String name) throws IOException {
    String page = "<html><head></head><body onload='alert(1)'>x</body></html>";
    assertThat(accepted(page.getBytes(StandardCharsets.UTF_8), name)).isFalse();
  }

  @Test
  void aDrawingThatCanCarryScriptIsRefused() throws IOException {
    String svg = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>";
    assertThat(accepted(svg.getBytes(StandardCharsets.UTF_8), "logo.svg")).isFalse();
    assertThat(accepted(svg.getBytes(StandardCharsets.UTF_8), "logo.png")).isFalse();
  }

  @Test
  void aProgramIsRefusedUnderAnyName() throws IOException {
    byte[] program = {0x7f, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0x3e, 0};
    assertThat(accepted(program, "setup.png")).isFalse();
    assertThat(accepted(program, "setup")).isFalse();
    assertThat(accepted("#!/bin/sh\nrm -rf /\n".getBytes(StandardCharsets.UTF_8), "a.sh"))
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource({"phone.log", "calls.csv", "trace.txt", "README"})
  void textIsText(String name) throws IOException {
    assertThat(
            accepted(
                "Nov 22 REGISTER sip:x 401\nNov 22 OK\n".getBytes(StandardCharsets.UTF_8), name))
        .isTrue();
  }

  @Test
  void anOfficeDocumentIsKnownByContentAndName() throws IOException {
    byte[] zip = zip();
    assertThat(type(zip, "offer.docx"))
        .contains("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    assertThat(type(zip, "logs.zip")).contains("application/zip");
    assertThat(type(zip, "logs.png")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "C:\\Users\\ann\\log.txt, log.txt",
    "../../etc/passwd, passwd",
    "'', file",
    "..., file",
    "'a\"b;c.txt', a_b_c.txt",
    "'two  words.txt', two words.txt",
    "Größe.pdf, Größe.pdf"
  })
  void aFileNameIsOnlyAName(String given, String expected) {
    assertThat(FileName.clean(given)).isEqualTo(expected);
  }

  @Test
  void aFileNameCannotHideItsExtension() {
    assertThat(FileName.clean("exe.\u202Egpj.exe")).isEqualTo("exe.gpj.exe");
    assertThat(FileName.clean("a".repeat(400) + ".pdf")).hasSize(120).endsWith("a.pdf");
  }

  private static byte[] zip() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write("<x/>".getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static Optional<String> type(byte[] content, String name) throws IOException {
    return FileType.of(new ByteArrayInputStream(content), name);
  }

  private static boolean accepted(byte[] content, String name) throws IOException {
    return type(content, name).filter(AttachmentLimits.standard().types()::contains).isPresent();
  }
}
