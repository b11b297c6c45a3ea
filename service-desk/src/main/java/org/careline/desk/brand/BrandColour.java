package org.careline.desk.brand;

import java.util.regex.Pattern;

/**
 * The operator's colour, made readable: contrast as WCAG 2.2 defines it.
 *
 * @param red 0 to 255
 * @param green 0 to 255
 * @param blue 0 to 255
 */
public record BrandColour(int red, int green, int blue) {

  // First of all: the colours below are parsed with it.
  private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");

  public static final String DEFAULT = "#0b5f6e";
  public static final BrandColour LIGHT_PAPER = parse("#ffffff");
  public static final BrandColour DARK_PAPER = parse("#14181b");

  /** WCAG 2.2 asks for 4.5; links also stand on the slightly tinted panels. */
  private static final double READABLE = 5.2;

  private static final BrandColour BLACK = new BrandColour(17, 21, 24);
  private static final BrandColour WHITE = new BrandColour(255, 255, 255);

  /** Takes {@code #rrggbb}; throws IllegalArgumentException for anything else. */
  public static BrandColour parse(String hex) {
    if (!HEX.matcher(hex).matches()) {
      throw new IllegalArgumentException(
          "careline.brand.colour takes a colour such as " + DEFAULT + ", not: " + hex);
    }
    int rgb = Integer.parseInt(hex.substring(1), 16);
    return new BrandColour(rgb >> 16, rgb >> 8 & 0xff, rgb & 0xff);
  }

  /** The colour itself, or the nearest darker or lighter one that can be read on the paper. */
  public BrandColour onPaper(BrandColour paper) {
    BrandColour target = paper.luminance() > 0.5 ? BLACK : WHITE;
    BrandColour colour = this;
    for (int step = 1; step <= 50 && colour.contrast(paper) < READABLE; step++) {
      colour = mix(target, step / 50.0);
    }
    return colour;
  }

  /** Black or white, whichever reads better on this colour. */
  public BrandColour ink() {
    return contrast(WHITE) >= contrast(BLACK) ? WHITE : BLACK;
  }

  /** From 1 to 21. */
  public double contrast(BrandColour other) {
    double a = luminance() + 0.05;
    double b = other.luminance() + 0.05;
    return Math.max(a, b) / Math.min(a, b);
  }

  private double luminance() {
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }

  private BrandColour mix(BrandColour other, double share) {
    return new BrandColour(
        mix(red, other.red, share), mix(green, other.green, share), mix(blue, other.blue, share));
  }

  private static int mix(int from, int to, double share) {
    return (int) Math.round(from + (to - from) * share);
  }

  @Override
  public String toString() {
    return String.format("#%02x%02x%02x", red, green, blue);
  }
}
