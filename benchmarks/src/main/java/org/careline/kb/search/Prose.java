package org.careline.kb.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.careline.kb.article.ArticleDraft;
import org.careline.kb.article.ArticleKey;
import org.careline.kb.article.PublishedContent;
import org.careline.kb.article.Visibility;

/**
 * Articles made up of words as frequent as those of a language (Zipf), and questions about them;
 * always the same ones in the same order.
 */
final class Prose {

  private static final int WORDS = 30_000;

  private final Random random = new Random(20261122);
  private final double[] shares = new double[WORDS];
  private final List<String> titles = new ArrayList<>();

  Prose() {
    double sum = 0;
    for (int i = 0; i < WORDS; i++) {
      sum += 1.0 / (i + 8);
      shares[i] = sum;
    }
  }

  PublishedContent article(int number) {
    String title = words(4 + random.nextInt(5));
    titles.add(title);
    StringBuilder body = new StringBuilder();
    for (int i = 8 + random.nextInt(16); i > 0; i--) {
      body.append(words(8 + random.nextInt(10))).append(i % 4 == 0 ? ".\n\n" : ". ");
    }
    ArticleDraft draft =
        new ArticleDraft(
            title, "", body.toString(), Optional.empty(), List.of(), Visibility.PUBLIC);
    ArticleKey key = new ArticleKey("article-" + number, "en");
    return new PublishedContent(key, draft, Instant.EPOCH, Instant.EPOCH, 1);
  }

  /** Some words of a title, some that say it otherwise, now and then one that is misspelt. */
  String question() {
    String[] title = titles.get(random.nextInt(titles.size())).split(" ", -1);
    String text = title[random.nextInt(title.length)] + " " + title[random.nextInt(title.length)];
    String question = text + " " + words(1 + random.nextInt(4));
    return random.nextInt(5) == 0 ? SearchTrial.misspelt(question, random.nextInt()) : question;
  }

  private String words(int count) {
    return Stream.generate(this::word).limit(count).collect(Collectors.joining(" "));
  }

  private String word() {
    int place = Arrays.binarySearch(shares, random.nextDouble() * shares[WORDS - 1]);
    int number = place < 0 ? -place - 1 : place;
    StringBuilder word = new StringBuilder();
    for (int rest = number + 400; rest > 0; rest /= 60) {
      word.append("bcdfghklmnprstvwzjqy".charAt(rest % 20)).append("aeiou".charAt(rest / 20 % 5));
    }
    return word.toString();
  }
}
