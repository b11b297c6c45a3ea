package org.careline.desk.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Properties;

/** A message with an id of our choice, which knows whether anybody has begun to read it. */
final class Outgoing extends MimeMessage {

  // Making one reads files and asks for services.
  private static final Session SESSION = Session.getInstance(new Properties());

  private final String id;
  private boolean begun;

  Outgoing(String id) {
    super(SESSION);
    this.id = id;
  }

  /** Has its text begun to leave? Before that, nobody can have received it. */
  boolean begun() {
    return begun;
  }

  @Override
  public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
    begun = true;
    super.writeTo(out, ignored);
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", id);
  }
}
