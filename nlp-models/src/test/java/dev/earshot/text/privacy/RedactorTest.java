// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactorTest {

  private static final int MEGABYTE = 1_000_000;
  private static final Duration HANG = Duration.ofSeconds(20);

  private final Redactor redactor = new Redactor(List.of("US", "GB"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a.b+c@mail.example.co.uk, ok|[EMAIL], ok",
        "<joe@example.com>|<[EMAIL]>",
        "mailto:jörg@müller-example.de.|mailto:[EMAIL].",
        "first_last%x@a-b.io and x@y.org|[EMAIL] and [EMAIL]",
        "O'Neil@example.com|[EMAIL]",
        "call 415-555-2671 today|call [PHONE] today",
        "(415) 555-2671|[PHONE]",
        "my number is 4155552671|my number is [PHONE]",
        "+44 20 7946 0958|[PHONE]",
        "07911 123456 is me|[PHONE] is me",
        "+49 30 901820|[PHONE]",
        "tel:+1-415-555-2671|tel:[PHONE]",
        "415.555.2671 ext. 12|[PHONE]",
        "415-555-2671 extension 1234567|[PHONE]",
        "(311)905-4466x8827|[PHONE]",
        "001-490-155-3846|[PHONE]",
        "call 212-736-5000/212-736-5001|call [PHONE]/[PHONE]",
        "order +14155552671|order [PHONE]",
        "for my order call 4155552671|for my order call [PHONE]",
        "4111 1111 1111 1111|[CARD]",
        "4111-1111-1111-1111 exp 12/27|[CARD] exp 12/27",
        "4111 1111-1111 1111|[CARD]",
        "card:378282246310005.|card:[CARD].",
        "3782 822463 10005|[CARD]",
        "6011111111111117 and 5555555555554444|[CARD] and [CARD]",
        "30569309025904|[CARD]",
        "2223003122003222|[CARD]",
        "212-736-5000 4111 1111 1111 1111|[PHONE] [CARD]",
        "4111111111111111@example.com|[EMAIL]",
        "call 030 901820/030 901821|call [PHONE]/[PHONE]",
        "nobody answers at 449 4898|nobody answers at [PHONE]",
        "96 228011-Office, 0431 35 06 90 fax|[PHONE]-Office, [PHONE] fax",
        "IBAN DE89 3704 0044 0532 0130 00.|IBAN [BANK_ACCOUNT].",
        "gb82west12345698765432 it is|[BANK_ACCOUNT] it is",
        "NL91-ABNA-0417-1643-00|[BANK_ACCOUNT]",
        "sort code 12-34-56, account 12345678|sort code [BANK_ACCOUNT], account [ACCOUNT]",
        "my SSN is 078-05-1120|my SSN is [NATIONAL_ID]",
        "NINO AB 12 34 56 C|NINO [NATIONAL_ID]",
        "DNI 12345678Z|DNI [NATIONAL_ID]",
        "CPF 529.982.247-25|CPF [NATIONAL_ID]",
        "passport number: C01X00T47|passport number: [PASSPORT]",
        "my driver's license is D1234567|my driver's license is [DRIVING_LICENCE]",
        "from 192.168.100.200 I get 403|from [IP_ADDRESS] I get 403",
        "at 2001:db8::ff00:42:8329 too|at [IP_ADDRESS] too",
        "MAC 00:1b:44:11:3a:b7|MAC [MAC_ADDRESS]",
        "IMEI 490154203237518|IMEI [IMEI]",
        "born on 2/19/1956|born on [BIRTH_DATE]",
        "date of birth: 3rd of May 1980|date of birth: [BIRTH_DATE]",
        "geboren am 03.05.1980|geboren am [BIRTH_DATE]",
        "order 4155552671 is late|order [ORDER] is late",
        "Order #4155552671|Order #[ORDER]",
        "orders A-10023 and A-10024|orders [ORDER] and [ORDER]",
        "booking reference 2127365000|booking reference [BOOKING]",
        "PNR X7KLM2, thanks|PNR [BOOKING], thanks",
        "ticket no. 0161234567890|ticket no. [TICKET]",
        "tracking 9400110200881234567890|tracking [ORDER]",
        "case 00123456 opened|case [TICKET] opened",
        "account 2127365000|account [ACCOUNT]",
        "frequent flyer number 00123456789|frequent flyer number [LOYALTY]",
        "My name is Maria Lopez.|My name is [NAME].",
        "Dear Mr. Smith, no|Dear [NAME], no",
        "12 Baker Street, London, NW1 6XE|[ADDRESS]",
        "Hauptstraße 5, 10115 Berlin|[ADDRESS]",
        "PSC 1234, Box 5678|[ADDRESS]",
      })
  void masks(String text, String expected) {
    assertThat(redactor.redact(text).text()).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "paid $1,234,567.89",
        "£2125551234",
        "2125551234 €",
        "1,000,000,000 people",
        "on 2015-02-24 10:00:00",
        "24/02/2015 and 25/02/2015",
        "from 12:30 to 14:45",
        "in 2015-2016 and 2017",
        "flight UA1234 to SFO at 1530, gate 22",
        "AA 2127 and DL 5000",
        "https://t.co/4155552671",
        "https://example.com/status/570301130888122368",
        "570301130888122368",
        "ISBN 978-0-306-40615-7",
        "37.7749, -122.4194",
        "7 days 24 hours 60 minutes 3600 seconds",
        "v1.2.3.4.5.6.7",
        "4111 1111 1111 1112",
        "1234 5678 9012 3452",
        "@VirginAmerica hi",
        "me@home",
        "a @ b.com",
        "3 @ 4.50",
        "room 4155, floor 55, 26 to 71",
        "Terminal 5 at Gate B22",
        "order 2 shirts for 30 dollars",
        "ordered on 2015-02-24 for $1,299.00",
        "my booking is on Tuesday",
        "confirmation number PLEASE",
        "the EOS 550D and the 2000 mAh battery",
        "order amount 129,99 €, invoice total 1299.00 EUR",
        "update 10.0.1.2345 broke it",
        "I was born in the seventies",
        "your account team at United",
        "[EMAIL] and [CARD], order [ORDER]",
      })
  void leavesAlone(String text) {
    assertThat(redactor.redact(text)).isEqualTo(new Redacted(text, List.of()));
  }

  @Test
  void keepsTypeAndLengthClassWithOffsetsInTheRedactedText() {
    Redacted redacted =
        redactor.redact(
            "Call 212-736-5000, pay 4111 1111 1111 1111, mail me@a-very-long.example.com");
    assertThat(redacted.text()).isEqualTo("Call [PHONE], pay [CARD], mail [EMAIL]");
    assertThat(redacted.redactions())
        .containsExactly(
            new Redaction(RedactionType.PHONE, 5, 12, LengthClass.SHORT),
            new Redaction(RedactionType.CARD, 18, 24, LengthClass.MEDIUM),
            new Redaction(RedactionType.EMAIL, 31, 38, LengthClass.LONG));
  }

  @Test
  void findsACardBehindInvisibleCharacters() {
    assertThat(redactor.redact("4111\u200b1111\u200b1111\u200b1111").text()).isEqualTo("[CARD]");
  }

  @Test
  void makesTheTextCleanUnitForUnit() {
    assertThat(redactor.redact("a\u0000b\ud83dc\ude00\td\n\ud83d\ude00").text())
        .isEqualTo("a b\ufffdc\ufffd\td\n\ud83d\ude00");
  }

  @Test
  void changesNothingInARedactedText() {
    Random random = new Random(7);
    List<String> pieces =
        List.of(
            "212-736-5000",
            "4111 1111 1111 1111",
            "x@y.org",
            " ",
            "-",
            "1",
            "(",
            "call ",
            "[",
            "]",
            "@",
            "20",
            ".",
            "order ",
            "+1",
            "55",
            "/",
            "[PHONE]",
            "a");
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int piece = random.nextInt(9); piece >= 0; piece--) {
        text.append(pieces.get(random.nextInt(pieces.size())));
      }
      Redacted once = redactor.redact(text.toString());
      assertThat(redactor.redact(once.text())).isEqualTo(new Redacted(once.text(), List.of()));
      assertThat(once.redactions())
          .allSatisfy(
              redaction ->
                  assertThat(once.text().substring(redaction.begin(), redaction.end()))
                      .isEqualTo(redaction.type().mask()));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"4", "4 ", "@", "a@", "a.", "a@a.", "1-", "(", "+1", "x", "\ud83d", "[CARD]"})
  void readsAMegabyteOfOneThing(String unit) {
    String text = unit.repeat(MEGABYTE / unit.length());
    assertThat(assertTimeoutPreemptively(HANG, () -> redactor.redact(text)).text()).isNotEmpty();
  }

  @Test
  void readsDigitsAndPunctuationWithoutOrder() {
    Random random = new Random(1);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < MEGABYTE / 10; i++) {
      text.append("0123456789 -().+/x@".charAt(random.nextInt(19)));
    }
    Redacted redacted = assertTimeoutPreemptively(HANG, () -> redactor.redact(text.toString()));
    assertThat(redacted.redactions()).isNotEmpty();
  }
}
