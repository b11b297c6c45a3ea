package org.careline.api.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.careline.desk.identity.ApiRole;

/**
 * The least role that may call a method, or all methods of a class that say nothing else. Our own
 * annotation, because Payara takes the standard ones as its own business: it answers a call without
 * a log-in with its page for 401 even where a method is open to all.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Needs {
  ApiRole value();
}
