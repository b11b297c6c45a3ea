package org.careline.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Which archives a module tests: the portal, which wants the API beside it, or the API alone. */
final class Wars {

  private Wars() {}

  /**
   * An archive.
   *
   * @param deployedAs its file name at the server, which decides the context root
   */
  record War(Path file, String deployedAs) {}

  static War main() {
    return portal()
        .or(Wars::api)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "set the system property careline.test.portal or careline.test.api to a WAR"));
  }

  /** The archive that is deployed beside the main one. */
  static Optional<War> beside() {
    return portal().isPresent() ? api() : Optional.empty();
  }

  static Optional<War> portal() {
    return war("careline.test.portal", "ROOT.war");
  }

  static Optional<War> api() {
    return war("careline.test.api", "api.war");
  }

  private static Optional<War> war(String key, String deployedAs) {
    return Optional.ofNullable(System.getProperty(key))
        .filter(path -> !path.isBlank())
        .map(Path::of)
        .filter(Files::exists)
        .map(file -> new War(file, deployedAs));
  }
}
