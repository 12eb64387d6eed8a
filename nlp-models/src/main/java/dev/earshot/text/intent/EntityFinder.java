// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.intent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds all kinds of entities; where two overlap, the one that begins first or is longer stays. */
final class EntityFinder {

  private static final Comparator<Entity> ORDER =
      Comparator.comparingInt(Entity::begin)
          .thenComparing(Comparator.comparingInt(Entity::end).reversed())
          .thenComparing(Entity::type);

  private final NameFinder names;

  EntityFinder(EntityNames configured) {
    names = new NameFinder(configured);
  }

  List<Entity> find(String text) {
    List<Entity> all = new ArrayList<>(names.find(text));
    if (hasDigit(text)) {
      all.addAll(AmountFinder.find(text));
      all.addAll(OrderNumberFinder.find(text));
    }
    if (all.isEmpty()) {
      return all;
    }
    all.sort(ORDER);
    List<Entity> apart = new ArrayList<>();
    int end = 0;
    for (Entity entity : all) {
      if (entity.begin() >= end) {
        apart.add(entity);
        end = entity.end();
      }
    }
    return apart;
  }

  /** Amounts and numbers hold one that is in ASCII. */
  private static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
        return true;
      }
    }
    return false;
  }
}
