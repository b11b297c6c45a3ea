package org.careline.api.json;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

/** JSON merge patch, RFC 7396: what is named is replaced, what is {@code null} is removed. */
public final class MergePatch {

  private MergePatch() {}

  /**
   * The record as it is after the patch.
   *
   * @throws Faulty when the result is not what {@code now} could be
   */
  public static <T extends Record> T apply(T now, JsonObject patch) {
    JsonValue patched = Json.createMergePatch(patch).apply(JsonText.tree(now));
    @SuppressWarnings("unchecked") // the class of a T makes a T
    Class<T> type = (Class<T>) now.getClass();
    return RecordReader.read(patched, type);
  }
}
