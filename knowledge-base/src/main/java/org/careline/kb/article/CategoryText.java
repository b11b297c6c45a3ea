package org.careline.kb.article;

/**
 * How a category is called in one language.
 *
 * @param name 1 to 120 characters
 * @param description up to 500 characters, may be empty
 */
public record CategoryText(String name, String description) {

  public CategoryText {
    name = name == null ? "" : name.strip();
    description = description == null ? "" : description.strip();
  }
}
