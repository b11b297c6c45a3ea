package org.careline.desk.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchWordsTest {

  @Test
  void allWordsAreWantedAndTheLastMayBeUnfinished() {
    assertThat(SearchWords.all("Phone  reboots dail")).contains("+phone +reboots +dail*");
  }

  @Test
  void wordsTheIndexDoesNotKnowAreLeftOut() {
    assertThat(SearchWords.all("how to use the IP phone")).contains("+use +phone*");
    assertThat(SearchWords.all("is it on")).isEmpty();
  }

  @Test
  void operatorsAreOnlyPunctuation() {
    assertThat(SearchWords.all("-phone +(router) \"dead line\" @3 ~x >y *"))
        .contains("+phone +router +dead +line*");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "+", "-*()\"", "%%%", "';--", "\u0000", "😀", "@", "a b c"})
  void oddInputAsksForNothing(String typed) {
    assertThat(SearchWords.all(typed)).isEmpty();
  }

  @Test
  void wildcardsOfLikeAreText() {
    assertThat(SearchWords.like("50%_!")).isEqualTo("%50!%!_!!%");
  }
}
