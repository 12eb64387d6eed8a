// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.aspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AspectFinderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The/DT battery/NN life/NN is/VBZ great/JJ | battery life",
        "Our/PRP$ desserts/NNS were/VBD stale/JJ | dessert",
        "an/DT external/JJ hard/JJ drive/NN | external hard drive",
        "good/JJ Thai/JJ food/NN | thai food",
        "great/JJ dishes/NNS and/CC boxes/NNS | dish, box",
        "a/DT glass/NN of/IN wine/NN | wine",
        "It/PRP is/VBZ easy/JJ to/TO use/VB | use",
        "easy/JJ to/TO set/VB up/RP | set up",
        "It/PRP runs/VBZ very/RB smoothly/RB | run",
        "awesome/NN service/NN | service",
      })
  void findsWhatIsJudged(String sentence, String terms) {
    assertThat(terms(sentence)).containsExactly(terms.split(", "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Last/JJ week/NN my/PRP$ husband/NN came/VBD",
        "the/DT best/JJS restaurant/NN in/IN Oslo/NNP",
        "@shop/NN thanks/NNS #fail/NN http://t.example/NN",
        "write/VB to/TO [/-LRB- EMAIL/NN ]/-RRB-",
        "It/PRP used/VBD to/TO rain/VB",
        "a/DT nightmare/NN",
      })
  void leavesOutWhatIsHardlyEverMeant(String sentence) {
    assertThat(terms(sentence)).isEmpty();
  }

  @Test
  void attachesTheWordsThatJudgeInTheSameClause() {
    List<Aspect> aspects =
        find("The/DT soup/NN was/VBD great/JJ but/CC the/DT waiter/NN was/VBD rude/JJ", 0);
    assertThat(aspects.get(0).opinions()).containsExactly("great");
    assertThat(aspects.get(1).opinions()).containsExactly("rude");
    assertThat(aspects.get(0).score()).isPositive();
    assertThat(aspects.get(1).score()).isNegative();
  }

  @Test
  void turnsANegatedJudgementRound() {
    assertThat(find("The/DT soup/NN was/VBD not/RB good/JJ", 0).get(0).score()).isNegative();
    assertThat(find("No/DT problems/NNS with/IN the/DT screen/NN", 0).get(0).score()).isPositive();
  }

  @Test
  void takesTheSentencesScoreWhereNothingJudges() {
    assertThat(find("The/DT soup/NN came/VBD", -0.25).get(0).score()).isEqualTo(-0.25);
  }

  @Test
  void staysWithinTheScale() {
    String praise = "great/JJ ".repeat(40);
    assertThat(find(praise + "soup/NN", 1).get(0).score()).isBetween(-1.0, 1.0);
  }

  @Test
  void pointsAtTheText() {
    Aspect aspect = find("The/DT hard/JJ drives/NNS died/VBD", 0).get(0);
    assertThat(aspect.begin()).isEqualTo(4);
    assertThat(aspect.end()).isEqualTo(15);
    assertThat(aspect.term()).isEqualTo("hard drive");
  }

  private static List<String> terms(String sentence) {
    return find(sentence, 0).stream().map(Aspect::term).toList();
  }

  private static List<Aspect> find(String sentence, double score) {
    return AspectFinder.find(new LocalSentiment(Tagged.sentence(sentence), score));
  }
}
