// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicMatcherTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de | Rückgabe | die RUECKGABE und zwei Rückgaben | RUECKGABE;Rückgaben",
        "de | rückerstatt* | Wo bleibt die Rückerstattung? | Rückerstattung",
        "de | \"nicht angekommen\" | ist nicht angekommen | nicht angekommen",
        "de | verspätung~ | drei Stunden Verspättung | Verspättung",
        "fr | application | l’application plante | l’application",
        "fr | appli* | dans l'appli | l'appli",
        "es | factura | mis FACTURAS | FACTURAS",
        "pt | atrasado | entregas atrasadas | atrasadas",
        "sr | рачун | мој рачун | рачун",
        "ja | 配送 | 配送が遅いです | 配送",
        "th | สวัสดี | สวัสดีครับ | สวัสดี",
        "fa | کتاب | کتاب خوب است | کتاب",
      })
  void findsTheEvidenceInOtherLanguages(
      String language, String query, String text, String evidence) {
    var taxonomy = new Taxonomy("1", language, List.of(new Topic("topic", "Topic", query)));
    try (var matcher = new TopicMatcher(taxonomy)) {
      assertThat(matcher.match(text).hits())
          .extracting(hit -> text.substring(hit.begin(), hit.end()))
          .containsExactly(evidence.split(";"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "refund | They REFUNDED me | REFUNDED",
        "refund | two refunds | refunds",
        "\"money back\" | I want my money  back now | money  back",
        "\"waited hours\"~3 | We waited for three hours | waited for three hours",
        "reimburs* | reimbursement please | reimbursement",
        "cancell* | it was cancelled | cancelled",
        "don't | I don’t care | don’t",
        "customer | the customer’s bag | customer’s",
        "check-in | the check in desk | check in",
        "late AND (bus OR train) | the train is late | train;late",
        "cheap NOT \"not cheap\" | so cheap | cheap",
        "straße | die Straße | Straße",
        "\"lost/missing bag/case\"~3 | a missing old case and no bag was lost | missing old case;bag was lost",
        "baggage~ | my bagage and my baggages | bagage;baggages",
        "cancelled~ | it got cancellled, Canceled and cancelld | cancellled;Canceled;cancelld",
      })
  void findsTheEvidence(String query, String text, String evidence) {
    assertThat(evidence(query.replace('/', '|'), text)).containsExactly(evidence.split(";"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"money back\" | money came back",
        "\"waited hours\"~2 | waited for more than three long hours",
        "late AND train | the train is early",
        "cheap NOT \"not cheap\" | this is not cheap",
        "check-in | in the box",
        "refund | ",
        "bag | baggage",
        "baggage~ | garbage",
        "\"bag/bags bag/luggage\" | the bag, the bag bag",
      })
  void doesNotFindWhatIsNotThere(String query, String text) {
    assertThat(evidence(query.replace('/', '|'), text == null ? "" : text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "I was billed twice and want my money back. | billing/charge, billing/refund",
        "The parcel never arrived. | delivery/late",
        "Two items were missing from the box. | delivery/missing",
        "The vase arrived broken in pieces. | delivery/damaged",
        "An hour on hold and then nobody answered. | support/waiting, support/unreachable",
        "The cashier was so rude to my mother. | staff/attitude",
        "Your staff were so helpful, thank you. | staff/praise",
        "The app keeps crashing after the update. | app/crash",
        "I can't log in, the password is refused. | app/login",
        "Please cancel my subscription. | order/cancellation",
        "Far too expensive for what it is. | price/level",
        "You sold my data, I will call my lawyer. | trust/privacy, trust/legal",
        "Never again, I am switching to another shop. | loyalty/leaving",
        "The room was filthy and noisy. | place/cleanliness, place/comfort",
        "The kettle stopped working after a week. | product/defect",
      })
  void sortsCommonComplaintsByTheDefaultTaxonomy(String text, String paths) {
    assertThat(paths(Taxonomy.DEFAULT, text)).contains(paths.split(", "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "We sat at the gate, delayed for three hours. | flight/late",
        "Our flight to Oslo was cancelled overnight. | flight/cancelled",
        "Two days later and you still can't find my bag. | luggage/lost",
        "The suitcase came out with a broken wheel, luggage damaged. | luggage/damaged",
        "On hold for ages, customer service hung up on me. | service/customer-service",
        "The reservation page shows an error message. | booking/problems",
        "The flight attendant rolled her eyes. | crew/attendants",
        "No legroom and the wifi was off. | cabin/bad-flight",
        "Long lines at the counter with one agent. | service/queues",
      })
  void sortsReasonsOfPassengersByTheAirlineTaxonomy(String text, String path) {
    assertThat(paths(Taxonomy.AIRLINE, text)).contains(path);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "airline | The captain and crew were wonderful, thank you! | crew/praise",
        "airline | We landed early after a smooth flight. | flight/smooth",
        "banking | My card was declined at the till. | card/declined",
        "banking | There is a payment I do not recognise on my account. | payment/unknown",
        "banking | The teller in the branch was so patient. | branch",
        "banking | What is your exchange rate for euros? | fees/exchange",
        "retail | The dress runs small and the fabric feels thin. | product/fit",
        "retail | The assistant was lovely and found my size. | staff/praise",
        "retail | I returned the lamp a month ago and want my refund. | returns/refund",
        "software | It crashes since the last update. | reliability/crash",
        "software | Please add a dark mode. | feature/request",
        "software | The report would not export to Excel. | feature/report",
        "telecom | No internet since this morning. | network/outage",
        "telecom | The technician never showed up. | installation/appointment",
        "telecom | My bill doubled without warning. | billing/charge",
      })
  void sortsWhatIsSaidInEachTrade(String taxonomy, String text, String path) {
    assertThat(paths(taxonomy, text)).contains(path);
  }

  @Test
  void orderOfHitsIsTheOrderOfTheText() {
    assertThat(evidence("refund OR money OR back", "back with the money, refund"))
        .containsExactly("back", "money", "refund");
  }

  private static List<String> evidence(String query, String text) {
    var taxonomy = new Taxonomy("1", List.of(new Topic("a", "A", query)));
    try (TopicMatcher matcher = new TopicMatcher(taxonomy)) {
      TopicMatches matches = matcher.match(text);
      assertThat(matches.failedQueries()).isEmpty();
      return matches.hits().stream().map(hit -> text.substring(hit.begin(), hit.end())).toList();
    }
  }

  private static List<String> paths(String taxonomy, String text) {
    try (TopicMatcher matcher = new TopicMatcher(Taxonomy.named(taxonomy))) {
      return matcher.match(text).hits().stream().map(TopicHit::path).distinct().toList();
    }
  }
}
