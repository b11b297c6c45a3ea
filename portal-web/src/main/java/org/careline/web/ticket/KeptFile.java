package org.careline.web.ticket;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.careline.desk.ticket.StageId;
import org.careline.desk.ticket.StagedAttachment;

/**
 * A file that was uploaded and waits in a form to be sent with it. Name and size are only for
 * showing it again; what counts is the stage.
 */
public record KeptFile(StageId stage, String name, long size) {

  private static final Pattern VALUE =
      Pattern.compile("([A-Za-z0-9_-]{22}):(\\d{1,12}):(.{1,255})");

  static KeptFile of(StagedAttachment staged) {
    return new KeptFile(staged.id(), staged.name(), staged.size());
  }

  /** Reads the value of a form field; empty if it is none of ours. */
  static Optional<KeptFile> parse(String value) {
    Matcher matcher = VALUE.matcher(value);
    return matcher.matches()
        ? Optional.of(
            new KeptFile(
                new StageId(matcher.group(1)), matcher.group(3), Long.parseLong(matcher.group(2))))
        : Optional.empty();
  }

  /** The value of the form field that carries it. */
  public String getValue() {
    return stage.value() + ":" + size + ":" + name;
  }
}
