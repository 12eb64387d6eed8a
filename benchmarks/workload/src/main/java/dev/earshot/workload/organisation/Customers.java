// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.workload.organisation;

import dev.earshot.workload.chance.Chance;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** All customers, made from the seed. Some buy and write more than others, by Zipf's law. */
public final class Customers {

  private static final double ZIPF_EXPONENT = 0.6;
  private static final long FIRST_NUMBER = 480_100_000L;
  private static final int NUMBERS_PER_BRAND = 100_000;

  private static final List<String> FIRST_NAMES =
      List.of(
          "Alice", "Oliver", "Nadia", "George", "Priya", "Callum", "Rosa", "Edward", "Leila",
          "Martin", "Chloe", "Dylan", "Esther", "Hugo", "Irene", "Jasper", "Keira", "Liam", "Mona",
          "Niall", "Olga", "Piers", "Ruth", "Simon", "Tara", "Umar", "Vera", "William", "Zoe",
          "Amir");

  private static final List<String> LAST_NAMES =
      List.of(
          "Ashdown",
          "Barlow",
          "Castell",
          "Dunmore",
          "Everett",
          "Fairley",
          "Garrick",
          "Holt",
          "Ingram",
          "Jessop",
          "Kendrick",
          "Lockhart",
          "Marlow",
          "Norwood",
          "Oakley",
          "Prescott",
          "Quill",
          "Radcliffe",
          "Sutter",
          "Thorne",
          "Underhill",
          "Vance",
          "Whitlock",
          "Yardley");

  private static final List<String> DOMAINS = List.of("example.com", "example.org", "example.net");

  private static final List<String> BRITISH_REGIONS =
      List.of("north", "midlands", "south", "london", "wales", "scotland");

  private final Map<String, List<Customer>> byBrand = new TreeMap<>();
  private final Map<String, double[]> weights = new TreeMap<>();

  public Customers(long seed) {
    for (int i = 0; i < Organisation.BRANDS.size(); i++) {
      Brand brand = Organisation.BRANDS.get(i);
      List<Customer> customers = new ArrayList<>();
      double[] cumulative = new double[brand.customers()];
      double sum = 0;
      for (int rank = 0; rank < cumulative.length; rank++) {
        long number = FIRST_NUMBER + (long) i * NUMBERS_PER_BRAND + rank;
        customers.add(customer(brand, number, Chance.of(seed, "customer", number)));
        sum += StrictMath.pow(rank + 1, -ZIPF_EXPONENT);
        cumulative[rank] = sum;
      }
      byBrand.put(brand.name(), List.copyOf(customers));
      weights.put(brand.name(), cumulative);
    }
  }

  private static Customer customer(Brand brand, long number, Chance chance) {
    String first = chance.pick(FIRST_NAMES);
    String last = chance.pick(LAST_NAMES);
    String email =
        (first + "." + last + chance.below(100)).toLowerCase(Locale.ROOT)
            + "@"
            + chance.pick(DOMAINS);
    String phone = String.format(Locale.ROOT, "01632 960%03d", chance.below(1000));
    String language = language(chance);
    return new Customer(
        number,
        brand,
        first,
        last,
        email,
        phone,
        language,
        region(language, chance),
        segment(chance));
  }

  private static String language(Chance chance) {
    double at = chance.unit();
    return at < 0.93 ? "en" : at < 0.96 ? "de" : at < 0.98 ? "es" : "fr";
  }

  private static String region(String language, Chance chance) {
    return switch (language) {
      case "de" -> "germany";
      case "es" -> "spain";
      case "fr" -> "france";
      default -> chance.pick(BRITISH_REGIONS);
    };
  }

  private static String segment(Chance chance) {
    double at = chance.unit();
    return at < 0.25 ? "new" : at < 0.75 ? "regular" : at < 0.92 ? "plus" : "business";
  }

  /** A customer of the brand; the busy ones more often. */
  public Customer active(Brand brand, Chance chance) {
    return byBrand.get(brand.name()).get(chance.weighted(weights.get(brand.name())));
  }

  /** A customer of the brand who writes English, each as likely as another. */
  public Customer anyEnglish(Brand brand, Chance chance) {
    while (true) {
      Customer customer = chance.pick(byBrand.get(brand.name()));
      if (customer.speaksEnglish()) {
        return customer;
      }
    }
  }

  public int count() {
    return byBrand.values().stream().mapToInt(List::size).sum();
  }
}
