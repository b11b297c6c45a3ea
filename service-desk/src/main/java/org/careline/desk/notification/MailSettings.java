package org.careline.desk.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import org.careline.desk.brand.BrandColour;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How mail leaves the house, by configuration; without a host it stays in the data folder. */
@ApplicationScoped
class MailSettings {

  private final Optional<String> host;
  private final int port;
  private final Optional<String> user;
  private final Optional<String> password;
  private final boolean startTls;
  private final String from;
  private final String brand;
  private final BrandColour colour;
  private final String portal;
  private final Path data;

  /** For the container's proxy. */
  protected MailSettings() {
    this(
        Optional.empty(),
        25,
        Optional.empty(),
        Optional.empty(),
        false,
        "careline@localhost",
        "Careline",
        BrandColour.DEFAULT,
        "http://localhost:8080",
        "data");
  }

  @Inject
  MailSettings(
      @ConfigProperty(name = "careline.mail.host") Optional<String> host,
      @ConfigProperty(name = "careline.mail.port", defaultValue = "25") int port,
      @ConfigProperty(name = "careline.mail.user") Optional<String> user,
      @ConfigProperty(name = "careline.mail.password") Optional<String> password,
      @ConfigProperty(name = "careline.mail.starttls", defaultValue = "false") boolean startTls,
      @ConfigProperty(name = "careline.mail.from", defaultValue = "careline@localhost") String from,
      @ConfigProperty(name = "careline.brand.name", defaultValue = "Careline") String brand,
      @ConfigProperty(name = "careline.brand.colour", defaultValue = BrandColour.DEFAULT)
          String colour,
      @ConfigProperty(name = "careline.portal.url", defaultValue = "http://localhost:8080")
          String portal,
      @ConfigProperty(name = "careline.data.dir", defaultValue = "data") String data) {
    this.host = host.filter(value -> !value.isBlank());
    this.port = port;
    this.user = user.filter(value -> !value.isBlank());
    this.password = password;
    this.startTls = startTls;
    this.from = from;
    this.brand = brand;
    this.colour = BrandColour.parse(colour).onPaper(BrandColour.LIGHT_PAPER);
    this.portal = portal.replaceAll("/+$", "");
    this.data = Path.of(data);
  }

  Optional<String> host() {
    return host;
  }

  int port() {
    return port;
  }

  Optional<String> user() {
    return user;
  }

  Optional<String> password() {
    return password;
  }

  boolean startTls() {
    return startTls;
  }

  String from() {
    return from;
  }

  String brand() {
    return brand;
  }

  /** Readable on white. */
  BrandColour colour() {
    return colour;
  }

  String portal() {
    return portal;
  }

  /** Where mail is kept that no server takes. */
  Path folder() {
    return data.resolve("mail");
  }

  /** The right-hand side of message ids. */
  String domain() {
    int at = from.lastIndexOf('@');
    String domain = at < 0 ? "" : from.substring(at + 1).replaceAll("[^A-Za-z0-9.-]", "");
    return domain.isEmpty() ? "careline.invalid" : domain;
  }
}
