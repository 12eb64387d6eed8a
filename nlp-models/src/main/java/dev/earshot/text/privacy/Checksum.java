// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.privacy;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Locale;

/**
 * Rules that a number of some kind keeps. Each is asked with the number's letters and digits only.
 *
 * <p>Sources are the published definitions of the numbers: ISO/IEC 7812 (Luhn), ISO 7064 and ISO
 * 13616, and those of the states that issue them.
 */
enum Checksum {
  /** No rule. */
  NONE {
    @Override
    boolean holds(String number) {
      return true;
    }
  },
  /** As many digits as phone numbers have, extension and prefix included. */
  PHONE {
    @Override
    boolean holds(String number) {
      long digits = number.chars().filter(Character::isDigit).count();
      return digits >= 5 && digits <= 20;
    }
  },
  /** Every second digit from the right doubled, the digits' sum ends in 0; letters do not count. */
  LUHN {
    @Override
    boolean holds(String number) {
      String digits = number.replaceAll("\\D", "");
      int sum = 0;
      for (int i = 0; i < digits.length(); i++) {
        int digit = digit(digits, digits.length() - 1 - i);
        int doubled = i % 2 == 0 ? digit : 2 * digit;
        sum += doubled > 9 ? doubled - 9 : doubled;
      }
      return sum % 10 == 0;
    }
  },
  /** American bank routing: weights 3, 7, 1. */
  ABA {
    @Override
    boolean holds(String number) {
      return number.length() == 9 && weighted(number, 3, 7, 1) % 10 == 0;
    }
  },
  /** Mexican bank account: 18 digits, weights 3, 7, 1 modulo 10 each. */
  CLABE {
    @Override
    boolean holds(String number) {
      int sum = 0;
      for (int i = 0; i < 17; i++) {
        sum += digit(number, i) * new int[] {3, 7, 1}[i % 3] % 10;
      }
      return number.length() == 18 && (10 - sum % 10) % 10 == digit(number, 17);
    }
  },
  /** Spanish bank account: 20 digits, two check digits modulo 11. */
  CCC {
    @Override
    boolean holds(String number) {
      return number.length() == 20
          && elevens("00" + number.substring(0, 8)) == digit(number, 8)
          && elevens(number.substring(10)) == digit(number, 9);
    }

    private static int elevens(String ten) {
      int check = 11 - weighted(ten, 1, 2, 4, 8, 5, 10, 9, 7, 3, 6) % 11;
      return check > 9 ? 11 - check : check;
    }
  },
  /** American social security number: no area 000, 666, no group 00, no serial 0000. */
  SSN {
    @Override
    boolean holds(String number) {
      return !number.startsWith("000")
          && !number.startsWith("666")
          && !number.startsWith("00", 3)
          && !number.endsWith("0000");
    }
  },
  /** Spanish identity number: the letter is the number modulo 23. */
  NIF {
    @Override
    boolean holds(String number) {
      int prefix = "XYZ".indexOf(number.charAt(0));
      String digits = number.substring(prefix < 0 ? 0 : 1, number.length() - 1);
      int value = Integer.parseInt((prefix < 0 ? "" : "" + prefix) + digits) % 23;
      return "TRWAGMYFPDXBNJZSQVHLCKE".charAt(value) == number.charAt(number.length() - 1);
    }
  },
  /** Italian tax code: the last letter is a sum over values of odd and even places. */
  CODICE_FISCALE {
    private static final int[] ODD = {
      1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23
    };

    @Override
    boolean holds(String number) {
      int sum = 0;
      for (int i = 0; i < 15; i++) {
        char unit = number.charAt(i);
        int value = Character.isDigit(unit) ? unit - '0' : unit - 'A';
        sum += i % 2 == 0 ? ODD[value] : value;
      }
      return number.charAt(15) == 'A' + sum % 26;
    }
  },
  /** French social security number: 13 digits and 97 minus their remainder by 97. */
  INSEE {
    @Override
    boolean holds(String number) {
      String body = number.substring(0, 13).replace("2A", "19").replace("2B", "18");
      long check = Long.parseLong(number.substring(13));
      return 97 - Long.parseLong(body) % 97 == check;
    }
  },
  /** Dutch citizen service number: eleven proof. */
  BSN {
    @Override
    boolean holds(String number) {
      return number.length() == 9
          && Math.floorMod(weighted(number, 9, 8, 7, 6, 5, 4, 3, 2, -1), 11) == 0;
    }
  },
  /** Polish citizen number. */
  PESEL {
    @Override
    boolean holds(String number) {
      return number.length() == 11 && weighted(number, 1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1) % 10 == 0;
    }
  },
  /** Brazilian taxpayer: two check digits modulo 11. */
  CPF {
    @Override
    boolean holds(String number) {
      return number.length() == 11
          && number.chars().distinct().count() > 1
          && weighted(number, 10, 9, 8, 7, 6, 5, 4, 3, 2, 0, 0) * 10 % 11 % 10 == digit(number, 9)
          && weighted(number, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 0) * 10 % 11 % 10
              == digit(number, 10);
    }
  },
  /** Finnish personal identity code: the last letter is the number modulo 31. */
  HETU {
    @Override
    boolean holds(String number) {
      String digits = number.replaceAll("[A-Z]", "");
      char check = number.charAt(number.length() - 1);
      String nine = digits.substring(0, 9);
      return "0123456789ABCDEFHJKLMNPRSTUVWXY".charAt(Integer.parseInt(nine) % 31) == check;
    }
  },
  /** German tax number of a person: ISO 7064 MOD 11,10. */
  STEUER_ID {
    @Override
    boolean holds(String number) {
      int product = 10;
      for (int i = 0; i < 10; i++) {
        int sum = (digit(number, i) + product) % 10;
        product = (sum == 0 ? 10 : sum) * 2 % 11;
      }
      return number.length() == 11 && (11 - product) % 10 == digit(number, 10);
    }
  },
  /** Indian resident number: Verhoeff's scheme over the dihedral group of ten elements. */
  VERHOEFF {
    private static final int[] PERMUTATION = {1, 5, 7, 6, 2, 8, 3, 0, 9, 4};

    @Override
    boolean holds(String number) {
      int check = 0;
      for (int i = 0; i < number.length(); i++) {
        int digit = digit(number, number.length() - 1 - i);
        for (int round = 0; round < i % 8; round++) {
          digit = PERMUTATION[digit];
        }
        check = product(check, digit);
      }
      return check == 0;
    }

    private static int product(int left, int right) {
      int turned = left < 5 ? left + right : left - right;
      int flipped = (left / 5) ^ (right / 5);
      return 5 * flipped + Math.floorMod(turned, 5);
    }
  },
  /** Account number with country and check digits, modulo 97, of the country's length. */
  IBAN {
    @Override
    boolean holds(String number) {
      StringBuilder digits = new StringBuilder();
      String turned = number.substring(4) + number.substring(0, 4);
      turned.chars().forEach(unit -> digits.append(Character.digit(unit, 36)));
      return new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue() == 1;
    }
  };

  /** Whether {@code number}, upper-case letters and digits only, keeps the rule. */
  abstract boolean holds(String number);

  /** As {@link #holds}, for numbers that may not have the rule's shape at all. */
  boolean isKeptBy(String number) {
    try {
      return holds(number);
    } catch (IndexOutOfBoundsException | NumberFormatException e) {
      return false;
    }
  }

  static String names() {
    return String.join(
        ", ",
        Arrays.stream(values())
            .map(c -> c.name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .toList());
  }

  private static int digit(String number, int i) {
    return Character.digit(number.charAt(i), 10);
  }

  private static int weighted(String number, int... weights) {
    int sum = 0;
    for (int i = 0; i < number.length(); i++) {
      sum += digit(number, i) * weights[i % weights.length];
    }
    return sum;
  }
}
