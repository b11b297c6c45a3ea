package org.careline.kb.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SlugTest {

  @Test
  void everyScriptBecomesASlug() {
    assertThat(Slug.from("How do I reset?  My Phone!")).isEqualTo("how-do-i-reset-my-phone");
    assertThat(Slug.from("Größe ändern")).isEqualTo("grosse-andern");
    assertThat(Slug.from("重置 电话")).matches("[a-z0-9-]+");
    assertThat(Slug.from("Сброс")).isEqualTo("sbros");
    assertThat(Slug.from("???")).isEmpty();
  }

  @Test
  void longNamesAreCut() {
    assertThat(Slug.from("word ".repeat(100))).hasSizeLessThanOrEqualTo(150).doesNotEndWith("-");
  }

  @Test
  void aSlugHasOneForm() {
    assertThat(Slug.isOne("a-1")).isTrue();
    assertThat(Slug.isOne("A-1")).isFalse();
    assertThat(Slug.isOne("a--1")).isFalse();
    assertThat(Slug.isOne("-a")).isFalse();
    assertThat(Slug.isOne("../a")).isFalse();
    assertThat(Slug.isOne("")).isFalse();
  }
}
