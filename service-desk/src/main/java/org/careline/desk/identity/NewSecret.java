package org.careline.desk.identity;

/** A client's fresh secret; this is the only time it can be read. */
public record NewSecret(String clientId, String clientSecret) {

  /** Leaves the secret out: records end up in logs. */
  @Override
  public String toString() {
    return "NewSecret[" + clientId + "]";
  }
}
