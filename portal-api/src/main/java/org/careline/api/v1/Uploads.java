package org.careline.api.v1;

import org.careline.api.json.Faulty;
import org.careline.db.outcome.NotFound;
import org.careline.desk.ticket.AttachmentId;
import org.careline.desk.ticket.StageId;

/** Random names of files as they stand in JSON and addresses. */
final class Uploads {

  private Uploads() {}

  static StageId stage(String id) {
    try {
      return new StageId(id);
    } catch (IllegalArgumentException e) {
      throw new Faulty("attachments", "value", "must be ids that POST /attachments gave");
    }
  }

  static AttachmentId attachment(String id) {
    try {
      return new AttachmentId(id);
    } catch (IllegalArgumentException e) {
      throw new NotFound("Attachment " + id);
    }
  }
}
