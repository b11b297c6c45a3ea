package org.careline.desk.notification;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.careline.desk.brand.BrandColour;
import org.careline.desk.ticket.Markup;

/**
 * Writes mail: sentences from the bundle {@code mail} in the recipient's language, put into one
 * template for text and one for HTML. The HTML template escapes everything but the quote, which
 * comes from the same sanitizer as the ticket's page.
 */
@ApplicationScoped
class Letters {

  private static final ResourceBundle.Control EXACTLY =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final String brand;
  private final BrandColour colour;
  private final PebbleTemplate text;
  private final PebbleTemplate html;

  /** For the container's proxy. */
  protected Letters() {
    this.brand = "";
    this.colour = null;
    this.text = null;
    this.html = null;
  }

  @Inject
  Letters(MailSettings settings) {
    this.brand = settings.brand();
    this.colour = settings.colour();
    ClasspathLoader loader = new ClasspathLoader(Letters.class.getClassLoader());
    loader.setPrefix("org/careline/desk/notification");
    text = engine(loader, false).getTemplate("letter.txt");
    html = engine(loader, true).getTemplate("letter.html");
  }

  /**
   * Writes one mail.
   *
   * @param url where its button leads, if it has one
   */
  Letter write(MailKind kind, MailFacts facts, Optional<String> url) {
    Sentences sentences = new Sentences(kind, facts);
    Letter.Parts parts =
        new Letter.Parts(
            sentences.say("subject"),
            sentences.common("greeting"),
            sentences.all("text"),
            facts.quote().map(quote -> quote(quote, facts, sentences)),
            url.map(target -> new Letter.Button(sentences.say("button"), target)),
            sentences.all("after"),
            sentences.common("signature"));
    Map<String, Object> model = new HashMap<>();
    model.put("letter", parts);
    model.put("quote", parts.quote().orElse(null));
    model.put("button", parts.button().orElse(null));
    model.put("brand", brand);
    model.put("colour", colour.toString());
    model.put("ink", colour.ink().toString());
    model.put("lang", sentences.locale().toLanguageTag());
    return new Letter(parts.subject(), render(text, model), render(html, model));
  }

  private static Letter.Quote quote(String body, MailFacts facts, Sentences sentences) {
    String by = facts.by().filter(name -> !name.isEmpty()).orElse(sentences.common("team"));
    return new Letter.Quote(
        sentences.introduction(by),
        body.lines()
            .map(line -> ("> " + line).stripTrailing())
            .reduce((a, b) -> a + "\n" + b)
            .orElse(">"),
        Markup.html(body));
  }

  private static PebbleEngine engine(ClasspathLoader loader, boolean escaping) {
    return new PebbleEngine.Builder()
        .loader(loader)
        .autoEscaping(escaping)
        .newLineTrimming(false)
        .strictVariables(true)
        .build();
  }

  private static String render(PebbleTemplate template, Map<String, Object> model) {
    try (StringWriter out = new StringWriter()) {
      template.evaluate(out, model);
      return out.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The sentences of one kind of mail in one language. */
  private final class Sentences {

    private final MailKind kind;
    private final ResourceBundle bundle;
    private final Locale locale;
    private final Object[] arguments;

    Sentences(MailKind kind, MailFacts facts) {
      this.kind = kind;
      this.bundle =
          ResourceBundle.getBundle(
              "org.careline.desk.notification.mail",
              facts.locale(),
              Letters.class.getClassLoader(),
              EXACTLY);
      boolean spoken =
          facts.locale().getLanguage().equals("en") || !bundle.getLocale().getLanguage().isEmpty();
      // What the bundle does not speak is said in English, dates too.
      this.locale = spoken ? facts.locale() : Locale.ENGLISH;
      this.arguments =
          new Object[] {
            brand,
            facts.name(),
            facts.ticket().orElse(""),
            facts.subject().orElse(""),
            facts.dueAt().map(due -> moment(due, facts.zone())).orElse(""),
            facts.detail().orElse(""),
            moment(facts.occurredAt(), facts.zone())
          };
    }

    Locale locale() {
      return locale;
    }

    String say(String part) {
      return format(kind.key() + "." + part);
    }

    String common(String key, Object... own) {
      String pattern = bundle.getString(key);
      return new MessageFormat(pattern, locale).format(own.length == 0 ? arguments : own);
    }

    /** Says whose words follow. */
    String introduction(String by) {
      String own = kind.key() + ".wrote";
      return bundle.containsKey(own) ? bundle.getString(own) : common("wrote", by);
    }

    /** {@code text.1}, {@code text.2} … as many as there are; an empty one is left out. */
    List<String> all(String part) {
      List<String> sentences = new ArrayList<>();
      for (int i = 1; bundle.containsKey(kind.key() + "." + part + "." + i); i++) {
        String key = kind.key() + "." + part + "." + i;
        boolean promised = bundle.getString(key).contains("{4}");
        if (!promised || !arguments[4].equals("")) {
          sentences.add(format(key));
        }
      }
      return Stream.of(sentences).flatMap(List::stream).filter(s -> !s.isBlank()).toList();
    }

    private String format(String key) {
      return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }

    private String moment(Instant instant, ZoneId zone) {
      return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
          .withLocale(locale)
          .format(instant.atZone(zone));
    }
  }
}
