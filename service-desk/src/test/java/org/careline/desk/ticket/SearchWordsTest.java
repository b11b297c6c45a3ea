package org.careline.desk.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchWordsTest {

  @Test
  void wordsAreReadInLowerCase() {
    assertThat(SearchWords.of("Phone  reboots dail")).containsExactly("phone", "reboots", "dail");
  }

  @Test
  void wordsTheIndexDoesNotKnowAreLeftOut() {
    assertThat(SearchWords.of("how to use the IP phone")).containsExactly("use", "phone");
    assertThat(SearchWords.of("is it on")).isEmpty();
  }

  @Test
  void operatorsAreOnlyPunctuation() {
    assertThat(SearchWords.of("-phone +(router) \"dead line\" @3 ~x >y *"))
        .containsExactly("phone", "router", "dead", "line");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "+", "-*()\"", "%%%", "';--", "\u0000", "😀", "@", "a b c"})
  void oddInputAsksForNothing(String typed) {
    assertThat(SearchWords.of(typed)).isEmpty();
  }

  @Test
  void theIndexIsAskedForTheWordThatPromisesTheFewest() {
    assertThat(SearchWords.rarest(List.of("office", "42a", "reboots"))).isEqualTo("+42a*");
    assertThat(SearchWords.rarest(List.of("our", "registration", "fails")))
        .isEqualTo("+registration*");
  }

  @Test
  void wildcardsOfLikeAreText() {
    assertThat(SearchWords.like("50%_!")).isEqualTo("%50!%!_!!%");
  }
}
