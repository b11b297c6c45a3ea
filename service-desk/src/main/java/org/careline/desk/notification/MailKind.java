package org.careline.desk.notification;

import java.util.Locale;

/** The kinds of mail Careline sends; each has its sentences in the bundle {@code mail}. */
enum MailKind {
  VERIFY,
  ALREADY_REGISTERED,
  RESET,
  PASSWORD_CHANGED,
  EMAIL_CHANGE,
  EMAIL_CHANGE_NOTICE,
  EMAIL_CHANGED,
  TICKET_RECEIVED,
  TICKET_ANSWERED,
  TICKET_SOLVED,
  ARTICLE_COMMENTED;

  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static MailKind of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
