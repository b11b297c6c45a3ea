package org.careline.api.manners;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import org.careline.api.problem.Refused;

/**
 * Query parameters that are yes or no, a number, or text. JAX-RS would take every other word for
 * no, and would not find a page for what is no number. For text in a {@code @BeanParam} Jersey
 * would look through the methods of a string for one that makes a string of it, at each request.
 */
@Provider
public class PlainValues implements ParamConverterProvider {

  private static final Map<Class<?>, Function<String, ParamConverter<?>>> KNOWN =
      Map.of(
          boolean.class, name -> new Plain<>(text -> text == null ? false : flag(name, text)),
          Boolean.class, name -> new Plain<>(text -> text == null ? null : flag(name, text)),
          Long.class, name -> new Plain<>(text -> text == null ? null : number(name, text)),
          String.class, name -> new Plain<>(text -> text));

  private record Plain<T>(Function<String, T> read) implements ParamConverter<T> {

    @Override
    public T fromString(String text) {
      return read.apply(text);
    }

    @Override
    public String toString(T value) {
      return String.valueOf(value);
    }
  }

  @Override
  @SuppressWarnings("unchecked") // each of KNOWN makes what its key says
  public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
    return Arrays.stream(annotations)
        .filter(QueryParam.class::isInstance)
        .map(each -> ((QueryParam) each).value())
        .filter(name -> KNOWN.containsKey(type))
        .findFirst()
        .map(name -> (ParamConverter<T>) KNOWN.get(type).apply(name))
        .orElse(null);
  }

  private static Boolean flag(String name, String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw Refused.parameter(name, "value", "must be true or false");
    };
  }

  private static Long number(String name, String text) {
    try {
      return Long.valueOf(text);
    } catch (NumberFormatException e) {
      throw Refused.parameter(name, "value", "must be a whole number");
    }
  }
}
