package org.careline.web.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.careline.desk.brand.BrandColour;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whose portal this is: name, colour, logo, links. */
@Named
@ApplicationScoped
public class Brand {

  private final String name;
  private final BrandColour colour;
  private final Optional<Path> logo;
  private final String phone;
  private final String hours;
  private final String banner;
  private final List<Link> links;

  /** A link in the footer. */
  public record Link(String label, String url) {

    static Link parse(String text) {
      int equals = text.indexOf('=');
      if (equals < 1) {
        throw new IllegalArgumentException(
            "careline.brand.links takes Label=URL, separated by commas, not: " + text);
      }
      return new Link(text.substring(0, equals).strip(), text.substring(equals + 1).strip());
    }
  }

  protected Brand() {
    this(
        "",
        BrandColour.DEFAULT,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  @Inject
  public Brand(
      @ConfigProperty(name = "careline.brand.name", defaultValue = "Careline") String name,
      @ConfigProperty(name = "careline.brand.colour", defaultValue = BrandColour.DEFAULT)
          String colour,
      @ConfigProperty(name = "careline.brand.logo") Optional<String> logo,
      @ConfigProperty(name = "careline.brand.phone") Optional<String> phone,
      @ConfigProperty(name = "careline.brand.hours") Optional<String> hours,
      @ConfigProperty(name = "careline.brand.banner") Optional<String> banner,
      @ConfigProperty(name = "careline.brand.links") Optional<String> links) {
    this.name = name;
    this.colour = BrandColour.parse(colour);
    this.logo = logo.map(Path::of);
    this.phone = phone.orElse("");
    this.hours = hours.orElse("");
    this.banner = banner.orElse("");
    this.links =
        Arrays.stream(links.orElse("").split(","))
            .filter(link -> !link.isBlank())
            .map(Link::parse)
            .toList();
  }

  public String getName() {
    return name;
  }

  public String getPhone() {
    return phone;
  }

  public String getHours() {
    return hours;
  }

  /** What everybody should know right now, such as an outage; empty on most days. */
  public String getBanner() {
    return banner;
  }

  public List<Link> getLinks() {
    return links;
  }

  Optional<Path> logoFile() {
    return logo;
  }

  /** The brand colour as the tokens the theme is painted with. */
  byte[] styleSheet() {
    BrandColour light = colour.onPaper(BrandColour.LIGHT_PAPER);
    BrandColour dark = colour.onPaper(BrandColour.DARK_PAPER);
    return """
        :root { --brand: light-dark(%s, %s); --brand-ink: light-dark(%s, %s); }
        """
        .formatted(light, dark, light.ink(), dark.ink())
        .getBytes(UTF_8);
  }
}
