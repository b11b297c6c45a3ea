package org.careline.api.json;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A record class, looked at once: its components in order, how to read them and how to build it.
 */
final class Shape {

  /** One component; {@code label} is its name as written, with quotes and colon. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Part(String name, Type type, MethodHandle read, byte[] label) {

    Object of(Record record) {
      try {
        return (Object) read.invokeExact((Object) record);
      } catch (RuntimeException | Error e) {
        throw e;
      } catch (Throwable e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static final ClassValue<Shape> KNOWN =
      new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
          try {
            return new Shape(type);
          } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(type + " cannot be read", e);
          }
        }
      };

  final Part[] parts;
  private final Map<String, Part> byName = new LinkedHashMap<>();
  private final Constructor<?> constructor;

  private Shape(Class<?> type) throws ReflectiveOperationException {
    RecordComponent[] components = type.getRecordComponents();
    if (components == null) {
      throw new IllegalArgumentException(type + " is not a record");
    }
    MethodHandles.Lookup lookup = MethodHandles.lookup();
    parts = new Part[components.length];
    Class<?>[] types = new Class<?>[components.length];
    for (int i = 0; i < components.length; i++) {
      RecordComponent component = components[i];
      types[i] = component.getType();
      component.getAccessor().setAccessible(true);
      MethodHandle read =
          lookup
              .unreflect(component.getAccessor())
              .asType(MethodType.methodType(Object.class, Object.class));
      byte[] label = ('"' + component.getName() + "\":").getBytes(StandardCharsets.UTF_8);
      parts[i] = new Part(component.getName(), component.getGenericType(), read, label);
      byName.put(component.getName(), parts[i]);
    }
    constructor = type.getDeclaredConstructor(types);
    constructor.setAccessible(true);
  }

  static Shape of(Class<?> type) {
    return KNOWN.get(type);
  }

  boolean has(String name) {
    return byName.containsKey(name);
  }

  Object build(Object[] values) throws ReflectiveOperationException {
    return constructor.newInstance(values);
  }
}
