// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.earshot.configuration.InvalidSettingsException;
import dev.earshot.configuration.Problem;
import dev.earshot.feedback.Rating;
import java.math.BigDecimal;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class MappingReaderTest {

  static final java.util.List<String> SHIPPED = Mappings.SHIPPED;

  private static final String LEAST =
      """
      header: [id, at]
      fields:
        event_id: {column: id}
        said_at: {column: at}
      """;

  @Test
  void readsTheLeastThatAMappingNeeds() {
    Mapping mapping = MappingReader.parse(LEAST, "mine.yaml");
    assertThat(mapping.header()).containsExactly("id", "at");
    assertThat(mapping.fields())
        .containsEntry("event_id", new Cell.Column("id"))
        .containsEntry("said_at", new Cell.Column("at"));
    assertThat(mapping.ratings()).isEmpty();
  }

  @Test
  void reportsEveryProblemAtOnceWithItsPath() {
    String yaml =
        """
        header: [id, text, id]
        feilds: {}
        fields:
          event_id: {colum: id}
          langauge: {constant: en}
          text: {column: txt}
          brand: plain
          audience: {constant: customers}
          subject: {column: text, constant: x}
        ratings:
          - metric: STAR
            column: rating
            scale_min: five
            scale_max: 1
        """;
    problems(yaml)
        .containsExactlyInAnyOrder(
            "header[2]: the column 'id' stands twice",
            "feilds: unknown key; did you mean 'fields'?",
            "fields.event_id.colum: unknown key; did you mean 'column'?",
            "fields.event_id: expected either {column: NAME} or {constant: VALUE}",
            "fields.langauge: unknown key; did you mean 'language'?",
            "fields.said_at: is missing",
            "fields.text.column: 'txt' is no column of the header; did you mean 'text'?",
            "fields.brand: expected keys and values, found a single value",
            "fields.brand: expected either {column: NAME} or {constant: VALUE}",
            "fields.audience.constant: 'customers' is none of customer, employee, partner",
            "fields.subject: expected either {column: NAME} or {constant: VALUE}",
            "ratings[0].metric: 'STAR' is none of NPS, CSAT, CES, STARS, OTHER",
            "ratings[0].column: 'rating' is no column of the header; known here: id, text, id",
            "ratings[0].scale_min: 'five' is no number",
            "ratings[0].level: is missing");
  }

  @Test
  void refusesAScaleThatIsNone() {
    problems(
            LEAST
                + "ratings: [{metric: nps, column: id, scale_min: 10, scale_max: 0, level:"
                + " journey}]")
        .containsExactly("ratings[0].scale_max: must be above scale_min");
  }

  @Test
  void saysWhereAFileIsNoYaml() {
    problems("header: [id\nfields: {").singleElement().asString().contains("is no YAML at line 2");
    problems("").contains("header: is missing or empty", "fields.event_id: is missing");
    problems("- a").contains("expected keys and values, found a list");
  }

  @ParameterizedTest
  @FieldSource("SHIPPED")
  void shipsMappingsThatCanBeRead(String name) {
    assertThat(Mappings.shipped(name).header())
        .containsExactly(
            "id",
            "split",
            "timestamp",
            "entity",
            "lang",
            "text",
            "sentiment",
            "rating",
            "topic",
            "subtopic");
  }

  @Test
  void mapsStarsOnlyWhereTheyAreTheCustomers() {
    assertThat(Mappings.shipped("verbatims").ratings()).isEmpty();
    assertThat(Mappings.shipped("star-reviews").ratings())
        .containsExactly(
            new Mapping.RatingColumn(
                Rating.Metric.STARS,
                "rating",
                BigDecimal.ONE,
                BigDecimal.valueOf(5),
                Rating.Level.INTERACTION,
                true,
                "",
                ""));
  }

  private static ListAssert<String> problems(String yaml) {
    return assertThatThrownBy(() -> MappingReader.parse(yaml, "mine.yaml"))
        .isInstanceOf(InvalidSettingsException.class)
        .hasMessageStartingWith("The mapping mine.yaml cannot be used:")
        .extracting(problem -> ((InvalidSettingsException) problem).problems())
        .asInstanceOf(InstanceOfAssertFactories.list(Problem.class))
        .extracting(Problem::toString)
        .asInstanceOf(InstanceOfAssertFactories.list(String.class));
  }
}
