// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.intent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntityFinderTest {

  private final EntityFinder finder =
      new EntityFinder(
          new EntityNames(List.of("Kettle Pro 3"), List.of("Contoso"), List.of("Dock Street")));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "they charged $12.50 twice | AMOUNT | $12.50 | 12.5 | USD",
        "over 1,200 euros gone | AMOUNT | 1,200 euros | 1200 | EUR",
        "it cost £3k | AMOUNT | £3k | 3000 | GBP",
        "it cost $2.5K | AMOUNT | $2.5K | 2500 | USD",
        "a $5M loss | AMOUNT | $5M | 5000000 | USD",
        "$5 million gone | AMOUNT | $5 million | 5000000 | USD",
        "a $5 million-dollar claim | AMOUNT | $5 million | 5000000 | USD",
        "they made £1.2bn | AMOUNT | £1.2bn | 1200000000 | GBP",
        "worth EUR 3 mn today | AMOUNT | EUR 3 mn | 3000000 | EUR",
        "about €7 m in all | AMOUNT | €7 m | 7000000 | EUR",
        "2.5 billion dollars | AMOUNT | 2.5 billion dollars | 2500000000 | USD",
        "5 bn euros later | AMOUNT | 5 bn euros | 5000000000 | EUR",
        "ten thousand? 10 thousand pounds | AMOUNT | 10 thousand pounds | 10000 | GBP",
        "3k€ lost | AMOUNT | 3k€ | 3000 | EUR",
        "$5 M&Ms | AMOUNT | $5 | 5 | USD",
        "$90 b&b | AMOUNT | $90 | 90 | USD",
        "$5 meal | AMOUNT | $5 | 5 | USD",
        "$20 before tax | AMOUNT | $20 | 20 | USD",
        "lost 50 cents | AMOUNT | 50 cents | 0.5 | USD",
        "EUR 19.99 please | AMOUNT | EUR 19.99 | 19.99 | EUR",
        "my order number is AB-1234567 | ORDER_NUMBER | AB-1234567 | AB-1234567 | ''",
        "Ref: xk42p9 and no answer | ORDER_NUMBER | xk42p9 | XK42P9 | ''",
        "the kettle pro 3 leaks | PRODUCT | kettle pro 3 | Kettle Pro 3 | ''",
        "I go to CONTOSO now | COMPETITOR | CONTOSO | Contoso | ''",
        "the dock street branch | PLACE | dock street | Dock Street | ''",
        "from New York City today | PLACE | New York City | New York City | ''",
      })
  void findsNamesAndFigures(
      String text, Entity.Type type, String words, String value, String currency) {
    List<Entity> found = finder.find(text);
    assertThat(found).hasSize(1);
    Entity entity = found.get(0);
    assertThat(entity.type()).isEqualTo(type);
    assertThat(text.substring(entity.begin(), entity.end())).isEqualTo(words);
    assertThat(entity.value()).isEqualTo(value);
    assertThat(entity.currency()).isEqualTo(currency);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "I waited 3 hours",
        "in order to win",
        "order [ORDER]",
        "the porto was sweet",
        "ticket please",
        "call 4711 people",
        "case closed",
        "$",
        "a 5 m cable",
        "5 bn people",
        "5 million users",
        "a kettle, pro 4"
      })
  void findsNothingElse(String text) {
    assertThat(finder.find(text)).isEmpty();
  }

  @Test
  void keepsEntitiesApart() {
    assertThat(finder.find("Order 1234567: $5 from Oslo to London"))
        .extracting(Entity::type)
        .containsExactly(
            Entity.Type.ORDER_NUMBER, Entity.Type.AMOUNT, Entity.Type.PLACE, Entity.Type.PLACE);
  }
}
