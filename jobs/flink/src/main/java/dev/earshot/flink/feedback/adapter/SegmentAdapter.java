// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.feedback.adapter;

import dev.earshot.configuration.Settings;
import dev.earshot.feedback.Arrival;
import dev.earshot.feedback.Dimensions;
import dev.earshot.feedback.Merge;
import dev.earshot.feedback.Operation;
import dev.earshot.feedback.Origin;
import dev.earshot.feedback.Outcome;
import dev.earshot.feedback.Party;
import dev.earshot.feedback.Pseudonyms;
import dev.earshot.feedback.SourceEvent;
import dev.earshot.feedback.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Segment's {@code track} and {@code identify} calls as business outcomes. A track call whose event
 * name is known to mean an outcome becomes one; an identify call becomes an outcome for each money
 * trait it has, and joins the anonymous visitor to the user it names. RudderStack shares the shape.
 *
 * <p>A money value without a currency is in US dollars, as Segment's e-commerce specification says,
 * unless the source's default {@code currency} says otherwise.
 */
final class SegmentAdapter implements SourceAdapter {

  /** Event names of Segment's e-commerce, B2B and referral specifications. */
  private static final Map<String, Outcome.Kind> USUAL =
      Map.ofEntries(
          Map.entry("order completed", Outcome.Kind.ORDER),
          Map.entry("order refunded", Outcome.Kind.REFUND),
          Map.entry("order cancelled", Outcome.Kind.CANCEL),
          Map.entry("subscription renewed", Outcome.Kind.RENEWAL),
          Map.entry("subscription cancelled", Outcome.Kind.CANCEL),
          Map.entry("account deleted", Outcome.Kind.CANCEL),
          Map.entry("invoice paid", Outcome.Kind.REVENUE),
          Map.entry("invite sent", Outcome.Kind.REFERRAL));

  private static final Map<String, Outcome.Kind> MONEY_TRAITS =
      Map.of(
          "acquisition_cost", Outcome.Kind.ACQUISITION_COST,
          "cost_to_serve", Outcome.Kind.COST_TO_SERVE,
          "margin", Outcome.Kind.MARGIN,
          "revenue", Outcome.Kind.REVENUE);

  private final Settings.Source source;
  private final Pseudonyms pseudonyms;

  SegmentAdapter(Settings.Source source, Pseudonyms pseudonyms) {
    this.source = source;
    this.pseudonyms = pseudonyms;
  }

  @Override
  public List<Arrival> adapt(byte[] value, Origin origin) throws RejectedException {
    Fields call = new Fields(Json.object(value));
    return switch (call.required("type")) {
      case "track" -> List.of(track(call, origin));
      case "identify" -> identify(call, origin);
      default -> List.of(Arrival.filtered(source.name(), origin, "call_type_not_taken"));
    };
  }

  private Arrival track(Fields call, Origin origin) throws RejectedException {
    String name = call.required("event");
    Outcome.Kind kind = kind(name);
    if (kind == null) {
      return Arrival.filtered(source.name(), origin, "not_an_outcome");
    }
    Fields properties = call.object("properties");
    Money money = Money.first(properties, List.of("revenue", "total", "value"), currency());
    return Arrival.of(
        outcome(call, "", name, kind, money, properties.text("order_id"), properties, origin));
  }

  private Outcome.@Nullable Kind kind(String event) {
    Outcome.Kind usual = USUAL.get(event.toLowerCase(Locale.ROOT));
    return source.outcomes().getOrDefault(event, usual);
  }

  private List<Arrival> identify(Fields call, Origin origin) throws RejectedException {
    List<Arrival> arrivals = new ArrayList<>();
    Fields traits = call.object("traits");
    for (String trait : MONEY_TRAITS.keySet().stream().sorted().toList()) {
      if (traits.has(trait)) {
        Money money = Money.first(traits, List.of(trait), currency());
        arrivals.add(
            Arrival.of(
                outcome(
                    call,
                    "#" + trait,
                    "identify",
                    MONEY_TRAITS.get(trait),
                    money,
                    "",
                    traits,
                    origin)));
      }
    }
    if (!call.text("anonymousId").isEmpty() && !call.text("userId").isEmpty()) {
      arrivals.add(Arrival.of(merge(call, origin)));
    }
    return arrivals.isEmpty()
        ? List.of(Arrival.filtered(source.name(), origin, "not_an_outcome"))
        : arrivals;
  }

  private Outcome outcome(
      Fields call,
      String idSuffix,
      String type,
      Outcome.Kind kind,
      Money money,
      String reference,
      Fields details,
      Origin origin)
      throws RejectedException {
    String id = source.name() + ":" + call.required("messageId") + idSuffix;
    var at = call.requiredTime("timestamp");
    String customer = pseudonyms.of(rawCustomer(call));
    return new Outcome(
        new SourceEvent(id, source.name(), "segment", type, "", reference),
        new Times(at, at, call.time("receivedAt", at)),
        new Party(
            customer,
            customer.isEmpty() ? "" : pseudonyms.keyId(),
            call.object("context").text("groupId"),
            "",
            Party.Audience.CUSTOMER,
            Party.AuthorRole.SYSTEM),
        dimensions(call, details),
        kind,
        money.minor(),
        money.currency(),
        reference,
        Operation.UPSERT,
        Map.of(),
        origin);
  }

  private Dimensions dimensions(Fields call, Fields details) throws RejectedException {
    Map<String, String> given = source.defaults();
    String brand = details.text("brand");
    String channel = call.object("context").text("channel");
    return new Dimensions(
        brand.isEmpty() ? given.getOrDefault("brand", "") : brand,
        given.getOrDefault("unit_path", ""),
        channel.isEmpty() ? given.getOrDefault("channel", "") : channel,
        Dimensions.Direction.UNKNOWN,
        given.getOrDefault("touchpoint", ""),
        given.getOrDefault("product", ""),
        given.getOrDefault("product_version", ""),
        given.getOrDefault("region", ""),
        given.getOrDefault("segment", ""));
  }

  private Merge merge(Fields call, Origin origin) throws RejectedException {
    return new Merge(
        source.name() + ":" + call.required("messageId") + "#merge",
        source.name(),
        pseudonyms.of("anonymous:" + call.text("anonymousId")),
        pseudonyms.of(call.text("userId")),
        call.requiredTime("timestamp"),
        "identify call",
        origin);
  }

  private static String rawCustomer(Fields call) throws RejectedException {
    String user = call.text("userId");
    String anonymous = call.text("anonymousId");
    if (!user.isEmpty()) {
      return user;
    }
    return anonymous.isEmpty() ? "" : "anonymous:" + anonymous;
  }

  private String currency() {
    return source.defaults().getOrDefault("currency", "USD");
  }
}
