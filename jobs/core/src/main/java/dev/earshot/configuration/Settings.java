// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.configuration;

import dev.earshot.feedback.Outcome;
import dev.earshot.issue.IssuePolicy;
import dev.earshot.journey.JourneyPolicy;
import dev.earshot.kpi.KpiPolicy;
import java.io.Serializable;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Everything that can be configured. A component is the key of the same name in snake case.
 *
 * @param kafka where topics are
 * @param postgres where tables are
 * @param topics how topics are made by set-up
 * @param privacy pseudonyms, encryption and redaction
 * @param text text analysis
 * @param enrichment the enrichment job
 * @param kpi metrics
 * @param journeys journeys
 * @param issues how problems are found
 * @param sources what feedback comes from
 */
public record Settings(
    Kafka kafka,
    Postgres postgres,
    Topics topics,
    Privacy privacy,
    Text text,
    Enrichment enrichment,
    KpiPolicy kpi,
    JourneyPolicy journeys,
    IssuePolicy issues,
    @Default("") List<Source> sources) {

  public Settings {
    Set<String> names = new HashSet<>();
    for (Source source : sources) {
      if (!names.add(source.name())) {
        throw new IllegalArgumentException("two sources have the name '" + source.name() + "'");
      }
    }
  }

  /**
   * Where topics are.
   *
   * @param bootstrapServers Kafka brokers, {@code host:port}, separated by commas
   * @param properties further settings of Kafka's clients, such as security, passed on as they are
   * @param transactionTimeout longest outage after which written records can still be committed; at
   *     most the broker's {@code transaction.max.timeout.ms}
   */
  public record Kafka(
      String bootstrapServers,
      @Default("") Map<String, String> properties,
      @Default("15m") Duration transactionTimeout)
      implements Serializable {}

  /**
   * Where tables are.
   *
   * @param url JDBC address, {@code jdbc:postgresql://host:port/database}
   * @param user login with the role {@code earshot_writer}
   * @param passwordEnv environment variable that holds its password
   */
  public record Postgres(
      String url, String user, @Default("EARSHOT_POSTGRES_PASSWORD") String passwordEnv) {

    public Postgres {
      if (!url.startsWith("jdbc:postgresql:")) {
        throw new IllegalArgumentException(
            "url must start with jdbc:postgresql:, not '" + url.replaceFirst("\\?.*", "") + "'");
      }
    }
  }

  /**
   * How set-up makes topics.
   *
   * @param partitions of each topic
   * @param replication copies of each partition
   */
  public record Topics(@Default("4") int partitions, @Default("1") int replication) {

    public Topics {
      if (partitions < 1 || replication < 1) {
        throw new IllegalArgumentException("partitions and replication must be at least 1");
      }
    }
  }

  /**
   * Pseudonyms, encryption and redaction.
   *
   * @param customerKeyEnv environment variable with the secret that makes customer pseudonyms
   * @param customerKeyId name of that secret, written into every event
   * @param deadLetterKeyEnv environment variable with the secret that encrypts dead letters
   * @param deadLetterKeyId name of that secret
   * @param phoneRegions regions whose national phone numbers are recognised, ISO 3166 codes
   * @param identifiers a YAML file of the numbers to mask, such as those of orders and bookings;
   *     empty for those that ship
   * @param names whether names of persons and postal addresses are masked
   * @param statisticalNames whether they are also recognised by a statistical model
   */
  public record Privacy(
      @Default("EARSHOT_CUSTOMER_KEY") String customerKeyEnv,
      @Default("k1") String customerKeyId,
      @Default("EARSHOT_DEAD_LETTER_KEY") String deadLetterKeyEnv,
      @Default("d1") String deadLetterKeyId,
      @Default("") List<String> phoneRegions,
      @Default("") String identifiers,
      @Default("true") boolean names,
      @Default("true") boolean statisticalNames) {}

  /**
   * Text analysis.
   *
   * @param profile {@code fast} or {@code accurate}
   * @param taxonomy name of a shipped taxonomy, or a file
   * @param furtherTaxonomies names or files of taxonomies in other languages, one a language;
   *     {@code default} brings its own translations, other taxonomies none
   * @param model folder of a model that {@code train} wrote; empty for the shipped one
   * @param names that texts are searched for
   */
  public record Text(
      @Default("fast") Profile profile,
      @Default("default") String taxonomy,
      @Default("") List<String> furtherTaxonomies,
      @Default("") String model,
      Names names) {

    /** Speed and accuracy. */
    public enum Profile {
      FAST,
      ACCURATE
    }

    /**
     * The organisation's own names, as they are to be spelt in results; upper and lower case do not
     * matter in texts. A name stands in one list, once.
     *
     * @param products what it sells
     * @param competitors who else sells it
     * @param places beside cities and countries, which are known, such as its branches
     */
    public record Names(
        @Default("") List<String> products,
        @Default("") List<String> competitors,
        @Default("") List<String> places)
        implements Serializable {

      public Names {
        products = List.copyOf(products);
        competitors = List.copyOf(competitors);
        places = List.copyOf(places);
        Map<String, String> known = new HashMap<>();
        require("products", products, known);
        require("competitors", competitors, known);
        require("places", places, known);
      }

      private static void require(String list, List<String> names, Map<String, String> known) {
        for (int i = 0; i < names.size(); i++) {
          String name = names.get(i);
          String place = list + "[" + i + "]";
          if (name.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw new IllegalArgumentException(
                place + " must have a letter or digit, not '" + name + "'");
          }
          String other = known.put(name.strip().toLowerCase(Locale.ROOT), place);
          if (other != null) {
            throw new IllegalArgumentException(place + " repeats '" + name + "' of " + other);
          }
        }
      }
    }
  }

  /**
   * The enrichment job.
   *
   * @param rememberEventsFor how long duplicates, edits and deletes of an event are recognised, in
   *     real time since its newest version
   * @param checkpointInterval of every job: how often state, topics and tables are brought to one
   *     cut; readers of committed records see them at most that much later
   */
  public record Enrichment(
      @Default("400d") Duration rememberEventsFor, @Default("5s") Duration checkpointInterval) {}

  /**
   * What feedback comes from.
   *
   * @param name stable name: part of event ids and of the job's state, so it is never changed
   * @param format form of its records
   * @param topics Kafka topics to read
   * @param outOfOrderness how far its records may be out of order in event time
   * @param idleAfter how long it may be silent before nobody waits for it
   * @param waitedFor whether metrics and alerts wait for it in event time; false for a source that
   *     is days behind by nature, such as a nightly export: its records then correct what was
   *     decided without them
   * @param maximumAhead how far a said time may lie after the record's Kafka timestamp
   * @param maximumAge how far it may lie before it
   * @param maximumTextLength longest text, in UTF-16 units
   * @param defaults dimensions of records that do not say them, such as {@code brand}
   * @param language of its texts, ISO 639-1 such as {@code en}, where a record does not say one: a
   *     hint, which makes short texts such as {@code super} readable; empty where it is mixed
   * @param outcomes for {@code segment}: event name to kind of outcome, beside the usual ones
   */
  public record Source(
      String name,
      Format format,
      List<String> topics,
      @Default("10s") Duration outOfOrderness,
      @Default("30s") Duration idleAfter,
      @Default("true") boolean waitedFor,
      @Default("1h") Duration maximumAhead,
      @Default("7300d") Duration maximumAge,
      @Default("100000") int maximumTextLength,
      @Default("") Map<String, String> defaults,
      @Default("") String language,
      @Default("") Map<String, Outcome.Kind> outcomes)
      implements Serializable {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_-]{0,39}");

    public Source {
      if (!NAME.matcher(name).matches()) {
        throw new IllegalArgumentException(
            "name must be 1 to 40 of a-z, 0-9, _ and -, starting with a letter, not '"
                + name
                + "'");
      }
      if (topics.isEmpty()) {
        throw new IllegalArgumentException("topics must name at least one Kafka topic");
      }
      if (!language.isEmpty() && !Set.of(Locale.getISOLanguages()).contains(language)) {
        throw new IllegalArgumentException(
            "language must be a code of ISO 639-1 such as en or pt, not '" + language + "'");
      }
    }

    /** The language that a record states, or the source's where it states none. */
    public String languageOr(String stated) {
      return stated.isEmpty() ? language : stated;
    }

    /** Form of a source's records. */
    public enum Format {
      /** Earshot's own: JSON, or Avro in Confluent framing. */
      CANONICAL,
      /** Zendesk's ticket and comment events. */
      ZENDESK,
      /** Segment's track and identify calls. */
      SEGMENT
    }
  }
}
