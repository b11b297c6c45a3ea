package org.careline.web.site;

import com.ibm.icu.text.NumberFormat;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Sizes of files the way people say them. */
@Named
@RequestScoped
public class Sizes {

  private static final long KILO = 1000;

  private final Visitor visitor;

  protected Sizes() {
    this(null);
  }

  @Inject
  public Sizes(Visitor visitor) {
    this.visitor = visitor;
  }

  /** {@code 12 kB}, {@code 3.4 MB}. */
  public String of(long bytes) {
    if (bytes < KILO * KILO) {
      return number(Math.max(1.0, Math.rint(bytes / (double) KILO)), 0) + " kB";
    }
    return number(bytes / (double) (KILO * KILO), 1) + " MB";
  }

  private String number(double value, int digits) {
    NumberFormat format = NumberFormat.getInstance(visitor.locale());
    format.setMaximumFractionDigits(digits);
    return format.format(value);
  }
}
