// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.benchmark.privacy;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import dev.earshot.text.privacy.RedactionType;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;

/**
 * Invents e-mail addresses, payment cards, international bank accounts and phone numbers in the
 * formats of their countries and networks, in sentences without another digit. The same seed gives
 * the same ones.
 */
final class SeededPersonalData {

  /**
   * One invented sentence.
   *
   * @param type what it holds
   * @param format country or network, for the report
   */
  record Sample(RedactionType type, String format, String text) {}

  private static final List<String> ANYWHERE =
      List.of(
          "%s",
          "it is %s, thanks",
          "Please use %s instead.",
          "Here you go: %s",
          "(%s)",
          "I wrote %s twice already!",
          "%s\nplease answer");
  private static final List<String> ANNOUNCED =
      List.of(
          "call me at %s",
          "Call me back on %s please",
          "my number is %s",
          "Phone: %s",
          "tel. %s",
          "You can reach me at %s.",
          "my mobile is %s",
          "text me on %s",
          "whatsapp %s",
          "nobody answers at %s",
          "contact me: %s",
          "%s (mobile)",
          "fax %s");
  private static final List<String> NAMES =
      List.of(
          "anna",
          "j.doe",
          "maria_lopez",
          "o'neil",
          "x",
          "first.last+tag",
          "info-desk",
          "müller",
          "k99",
          "a.b.c",
          "SALES",
          "no_reply%x");
  private static final List<String> DOMAINS =
      List.of(
          "example.com",
          "mail.example.co.uk",
          "firma-example.de",
          "example.museum",
          "sub.domain.example.org",
          "exämple.fr",
          "x.io",
          "EXAMPLE.NET",
          "web.de",
          "example.com.br");
  private static final List<String> CARDS =
      List.of(
          "visa 4 16",
          "visa 4 13",
          "visa 4 19",
          "mastercard 51 16",
          "mastercard 55 16",
          "mastercard 2221 16",
          "mastercard 2720 16",
          "amex 34 15",
          "amex 37 15",
          "discover 6011 16",
          "discover 65 16",
          "diners 36 14",
          "diners 38 14",
          "diners 30 14",
          "jcb 3528 16",
          "jcb 3589 16",
          "unionpay 62 16",
          "unionpay 62 19",
          "maestro 50 16",
          "maestro 67 18",
          "mir 2200 16");
  private static final List<String> ACCOUNTS =
      List.of(
          "NO 15",
          "BE 16",
          "DK 18",
          "FI 18",
          "NL 18 INGB",
          "SI 19",
          "AT 20",
          "EE 20",
          "LT 20",
          "LU 20",
          "XK 20",
          "CH 21",
          "HR 21",
          "LV 21 HABA",
          "BG 22 BNBG",
          "DE 22",
          "GB 22 BARC",
          "IE 22 AIBK",
          "RS 22",
          "AE 23",
          "IL 23",
          "CZ 24",
          "ES 24",
          "PK 24 SCBL",
          "RO 24 AAAA",
          "SA 24",
          "SE 24",
          "SK 24",
          "TN 24",
          "PT 25",
          "IS 26",
          "TR 26",
          "FR 27",
          "GR 27",
          "IT 27 X",
          "MC 27",
          "SM 27 U",
          "AL 28",
          "AZ 28 NABZ",
          "CY 28",
          "HU 28",
          "LB 28",
          "PL 28",
          "GT 28 CAGR",
          "BR 29",
          "QA 29 DOHB",
          "UA 29",
          "JO 30 CBJO",
          "KW 30 CBKU",
          "MT 31 MALT");

  private static final int SHORTEST = 4;

  private final Random random;
  private final PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
  private final List<String> regions =
      new TreeSet<>(phones.getSupportedRegions()).stream().filter(this::hasLongNumbers).toList();

  SeededPersonalData(long seed) {
    this.random = new Random(seed);
  }

  /** {@code count} sentences, a fourth of each type, all formats in turn. */
  List<Sample> sentences(int count) {
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      samples.add(
          switch (i % 4) {
            case 0 -> email();
            case 1 -> card(CARDS.get(i / 4 % CARDS.size()));
            case 2 -> account(ACCOUNTS.get(i / 4 % ACCOUNTS.size()));
            default -> phone(regions.get(i / 4 % regions.size()));
          });
    }
    return samples;
  }

  private Sample email() {
    String local = any(NAMES) + (random.nextBoolean() ? "" : "." + any(NAMES));
    return sample(RedactionType.EMAIL, "e-mail", any(ANYWHERE), local + "@" + any(DOMAINS));
  }

  private Sample card(String network) {
    String[] parts = network.split(" ", -1);
    int length = Integer.parseInt(parts[2]);
    String digits = parts[1] + digits(length - 1 - parts[1].length());
    return sample(
        RedactionType.CARD, network, any(ANYWHERE), grouped(digits + luhn(digits), parts[0]));
  }

  private String grouped(String number, String network) {
    String separator = any(List.of("", " ", "-"));
    if (network.equals("amex")) {
      return number.substring(0, 4)
          + separator
          + number.substring(4, 10)
          + separator
          + number.substring(10);
    }
    return inFours(number, separator);
  }

  private Sample account(String format) {
    String[] parts = format.split(" ", -1);
    String letters = parts.length > 2 ? parts[2] : "";
    String account = letters + digits(Integer.parseInt(parts[1]) - 4 - letters.length());
    StringBuilder all = new StringBuilder();
    (account + parts[0] + "00").chars().forEach(unit -> all.append(Character.digit(unit, 36)));
    int check = 98 - new BigInteger(all.toString()).mod(BigInteger.valueOf(97)).intValue();
    String number = parts[0] + "%02d".formatted(check) + account;
    String written = inFours(number, any(List.of("", " ", " ", "-")));
    return sample(
        RedactionType.BANK_ACCOUNT,
        parts[0],
        any(ANYWHERE),
        random.nextInt(4) == 0 ? written.toLowerCase(Locale.ROOT) : written);
  }

  private static String inFours(String number, String separator) {
    StringBuilder written = new StringBuilder();
    for (int i = 0; i < number.length(); i++) {
      written.append(i > 0 && i % 4 == 0 ? separator : "").append(number.charAt(i));
    }
    return written.toString();
  }

  private Sample phone(String region) {
    PhoneNumber number = number(region);
    boolean home = region.equals("US") || region.equals("GB");
    PhoneNumberFormat format =
        List.of(PhoneNumberFormat.NATIONAL, PhoneNumberFormat.INTERNATIONAL, PhoneNumberFormat.E164)
            .get(random.nextInt(3));
    boolean anywhere = home || format != PhoneNumberFormat.NATIONAL;
    return sample(
        RedactionType.PHONE,
        region + " " + format,
        any(anywhere && random.nextBoolean() ? ANYWHERE : ANNOUNCED),
        phones.format(number, format));
  }

  /**
   * Niue, Tokelau and Tristan da Cunha have numbers of four digits: as good as a year or a time.
   */
  private boolean hasLongNumbers(String region) {
    PhoneNumber example = phones.getExampleNumber(region);
    return phones.getNationalSignificantNumber(example).length() > SHORTEST;
  }

  /** An example of the region with other last digits, if those are valid too. */
  private PhoneNumber number(String region) {
    PhoneNumberType type =
        random.nextBoolean() ? PhoneNumberType.MOBILE : PhoneNumberType.FIXED_LINE;
    PhoneNumber example = phones.getExampleNumberForType(region, type);
    PhoneNumber base = example == null ? phones.getExampleNumber(region) : example;
    String national = phones.getNationalSignificantNumber(base);
    for (int attempt = 0; attempt < 20; attempt++) {
      String changed = national.substring(0, national.length() - 4) + digits(4);
      try {
        PhoneNumber number = phones.parse("+" + base.getCountryCode() + changed, region);
        if (phones.isValidNumber(number)) {
          return number;
        }
      } catch (NumberParseException e) {
        throw new IllegalStateException(e);
      }
    }
    return base;
  }

  private Sample sample(RedactionType type, String format, String sentence, String value) {
    return new Sample(type, format, sentence.replace("%s", value));
  }

  private String digits(int count) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < count; i++) {
      digits.append(random.nextInt(10));
    }
    return digits.toString();
  }

  private static int luhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int doubled = i % 2 == 0 ? 2 * digit : digit;
      sum += doubled > 9 ? doubled - 9 : doubled;
    }
    return (10 - sum % 10) % 10;
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
