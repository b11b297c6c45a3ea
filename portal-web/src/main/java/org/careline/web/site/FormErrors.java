package org.careline.web.site;

import com.ibm.icu.text.MessageFormat;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.html.HtmlOutputLabel;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.careline.db.outcome.Conflict;
import org.careline.db.outcome.Invalid;
import org.careline.db.outcome.Stale;
import org.careline.db.outcome.Violation;

/**
 * What is wrong with a form, for {@code portal:errorSummary} and the messages at the fields.
 *
 * <p>A bean that gets a refusal calls {@link #show(Invalid)}: each violation goes to the input
 * whose id is the field's name, and is only said at the top when there is no such input.
 */
@Named("formErrors")
@RequestScoped
public class FormErrors {

  private static final List<String> BUNDLES =
      List.of("org.careline.desk.violations", "org.careline.kb.violations");

  private final Visitor visitor;
  private final Texts texts;

  /** What is said of a field that is empty; above the form it does not tell which one. */
  private static final Violation MISSING = Violation.of("", "account.text.missing");

  /** One sentence, and the id of the input it is about; empty when it is about the form. */
  public record Problem(String field, String text) {}

  protected FormErrors() {
    this(null, null);
  }

  @Inject
  public FormErrors(Visitor visitor, Texts texts) {
    this.visitor = visitor;
    this.texts = texts;
  }

  /** Calls a use case; false when it refused, and then the page says why. */
  public boolean accepted(Runnable useCase) {
    try {
      useCase.run();
      return true;
    } catch (Invalid invalid) {
      show(invalid);
    } catch (Conflict conflict) {
      show(conflict);
    } catch (Stale stale) {
      add("", texts.get("form.stale"));
    }
    return false;
  }

  /** Whether anything is wrong so far. */
  public boolean isAny() {
    return FacesContext.getCurrentInstance().isValidationFailed();
  }

  /** Shows each violation at its field. */
  public void show(Invalid invalid) {
    invalid.violations().forEach(this::show);
  }

  /** Shows why it cannot be done at the top of the form. */
  public void show(Conflict conflict) {
    add("", sentence(conflict.reason()));
  }

  /** Shows a violation at its field. */
  public void show(Violation violation) {
    add(violation.field(), sentence(violation));
  }

  /** Shows a sentence that is already in the visitor's language. */
  public void add(String field, String sentence) {
    FacesContext faces = FacesContext.getCurrentInstance();
    String input =
        field.isEmpty()
            ? null
            : find(faces.getViewRoot(), field).map(i -> i.getClientId(faces)).orElse(null);
    faces.addMessage(input, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null));
    faces.validationFailed();
  }

  /** Everything that is wrong, in the order of the fields. */
  public List<Problem> getAll() {
    FacesContext faces = FacesContext.getCurrentInstance();
    List<Problem> problems = new ArrayList<>();
    Iterator<String> fields = faces.getClientIdsWithMessages();
    while (fields.hasNext()) {
      String field = fields.next();
      for (FacesMessage message : faces.getMessageList(field)) {
        if (message.getSeverity() == FacesMessage.SEVERITY_ERROR) {
          problems.add(problem(faces, field, message.getSummary()));
        }
      }
    }
    List<String> inputs = all(faces.getViewRoot()).map(UIComponent::getId).toList();
    problems.sort(Comparator.comparingInt(problem -> inputs.indexOf(problem.field())));
    return problems;
  }

  private Problem problem(FacesContext faces, String field, String sentence) {
    if (field == null) {
      return new Problem("", sentence);
    }
    Optional<String> label =
        sentence.equals(sentence(MISSING)) ? label(faces.getViewRoot(), field) : Optional.empty();
    return new Problem(field, label.map(name -> name + ": " + sentence).orElse(sentence));
  }

  /** The sentence for a violation, in the visitor's language. */
  public String sentence(Violation violation) {
    Locale locale = visitor.locale();
    for (String bundle : BUNDLES) {
      try {
        String pattern = ResourceBundle.getBundle(bundle, locale).getString(violation.key());
        return new MessageFormat(pattern, locale).format(violation.arguments().toArray());
      } catch (MissingResourceException e) {
        // the next one may know it
      }
    }
    return violation.key();
  }

  private static Optional<UIComponent> find(UIComponent root, String id) {
    return all(root).filter(each -> id.equals(each.getId())).findFirst();
  }

  private static Optional<String> label(UIComponent root, String field) {
    return all(root)
        .filter(HtmlOutputLabel.class::isInstance)
        .map(HtmlOutputLabel.class::cast)
        .filter(label -> field.equals(label.getFor()) && label.getValue() != null)
        .map(label -> label.getValue().toString())
        .findFirst();
  }

  /** A component and all below it, in the order of the page. */
  private static Stream<UIComponent> all(UIComponent parent) {
    Iterable<UIComponent> below = parent::getFacetsAndChildren;
    return Stream.concat(
        Stream.of(parent),
        StreamSupport.stream(below.spliterator(), false).flatMap(FormErrors::all));
  }
}
