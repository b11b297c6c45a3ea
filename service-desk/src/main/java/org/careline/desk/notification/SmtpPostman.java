package org.careline.desk.notification;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Properties;

/** Hands mail to an SMTP server. */
final class SmtpPostman implements Postman {

  private static final String CONNECT_MILLIS = "10000";
  private static final String ANSWER_MILLIS = "30000";
  private static final int IMPLICIT_TLS = 465;

  private final MailSettings settings;
  private final Session session;

  SmtpPostman(MailSettings settings) {
    this.settings = settings;
    Properties properties = new Properties();
    properties.setProperty("mail.transport.protocol", "smtp");
    properties.setProperty("mail.smtp.connectiontimeout", CONNECT_MILLIS);
    properties.setProperty("mail.smtp.timeout", ANSWER_MILLIS);
    properties.setProperty("mail.smtp.writetimeout", ANSWER_MILLIS);
    properties.setProperty("mail.smtp.starttls.enable", "true");
    properties.setProperty("mail.smtp.starttls.required", String.valueOf(settings.startTls()));
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    properties.setProperty("mail.smtp.ssl.enable", String.valueOf(settings.port() == IMPLICIT_TLS));
    properties.setProperty("mail.smtp.auth", String.valueOf(settings.user().isPresent()));
    this.session = Session.getInstance(properties);
  }

  @Override
  public boolean repeatable() {
    return false;
  }

  @Override
  public void deliver(MimeMessage message, String name)
      throws NotTaken, MessagingException, IOException {
    try (Transport transport = session.getTransport("smtp")) {
      connect(transport);
      send(transport, message);
    }
  }

  /** Before the connection stands, nothing can have been sent. */
  private void connect(Transport transport) throws NotTaken {
    try {
      transport.connect(
          settings.host().orElseThrow(),
          settings.port(),
          settings.user().orElse(null),
          settings.password().orElse(null));
    } catch (AuthenticationFailedException e) {
      throw new NotTaken("the mail server does not accept our user or password", false, e);
    } catch (MessagingException e) {
      throw new NotTaken(reason(e), false, e);
    }
  }

  /** An answer of the server is a no; a connection that breaks in the middle is no answer. */
  private static void send(Transport transport, MimeMessage message)
      throws NotTaken, MessagingException {
    try {
      transport.sendMessage(message, message.getAllRecipients());
    } catch (SendFailedException e) {
      boolean unknownAddress =
          e.getInvalidAddresses() != null && e.getInvalidAddresses().length > 0;
      throw new NotTaken(reason(e), unknownAddress, e);
    }
  }

  private static String reason(MessagingException e) {
    Exception next = e.getNextException();
    return next == null ? e.getMessage() : e.getMessage().strip() + ": " + next.getMessage();
  }
}
