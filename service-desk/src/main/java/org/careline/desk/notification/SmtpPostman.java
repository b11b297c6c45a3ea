package org.careline.desk.notification;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.io.IOException;
import java.util.Properties;
import java.util.regex.Pattern;

/** Hands mail to an SMTP server. */
final class SmtpPostman implements Postman {

  private static final String CONNECT_MILLIS = "10000";
  private static final String ANSWER_MILLIS = "30000";
  private static final int IMPLICIT_TLS = 465;

  /** RFC 5321 §4.2.1: replies that begin with 4 or 5 say no. */
  private static final Pattern REFUSAL = Pattern.compile("(^|: )[45][0-9][0-9][ -]");

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
  public void deliver(Outgoing message, String name)
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

  /**
   * Until the text has begun to leave, and after an answer of the server, it was not taken. A
   * connection that breaks in between is no answer.
   */
  private static void send(Transport transport, Outgoing message)
      throws NotTaken, MessagingException {
    try {
      transport.sendMessage(message, message.getAllRecipients());
    } catch (MessagingException e) {
      if (message.begun() && !REFUSAL.matcher(reason(e)).find()) {
        throw e;
      }
      boolean unknownAddress =
          e instanceof SendFailedException failed
              && failed.getInvalidAddresses() != null
              && failed.getInvalidAddresses().length > 0;
      throw new NotTaken(reason(e), unknownAddress, e);
    }
  }

  private static String reason(MessagingException e) {
    Exception next = e.getNextException();
    return next == null ? e.getMessage() : e.getMessage().strip() + ": " + next.getMessage();
  }
}
