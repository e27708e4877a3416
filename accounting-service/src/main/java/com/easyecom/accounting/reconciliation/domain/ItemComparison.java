package com.easyecom.accounting.reconciliation.domain;

import com.easyecom.internalapi.control.ControlItems;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the first thing of a day on which an owner and the books differ. */
public final class ItemComparison {

  /** What an owner's item and a journal entry are filed under. */
  public record Key(String referenceType, long referenceId) implements Comparable<Key> {

    private static final Comparator<Key> ORDER =
        Comparator.comparingLong(Key::referenceId).thenComparing(Key::referenceType);

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  private ItemComparison() {}

  /**
   * The difference with the lowest id.
   *
   * @param posted the day's debits less credits by account code, of each thing, at the items'
   *     position
   */
  public static Optional<FirstDifference.Item> first(
      Control control, ControlItems items, Map<Key, Map<String, BigDecimal>> posted) {
    Map<Key, Map<String, BigDecimal>> owned = new HashMap<>();
    items
        .items()
        .forEach(
            item -> owned.put(new Key(item.referenceType(), item.referenceId()), item.figures()));
    Set<Key> all = new HashSet<>(owned.keySet());
    all.addAll(posted.keySet());
    return all.stream()
        .sorted()
        .filter(key -> isComparable(key, items))
        .map(
            key ->
                new FirstDifference.Item(
                    key.referenceType(),
                    key.referenceId(),
                    control.left(owned.getOrDefault(key, Map.of())),
                    control.right(posted.getOrDefault(key, Map.of()))))
        .filter(item -> item.left().compareTo(item.right()) != 0)
        .findFirst();
  }

  /** Beyond the last item of a full list the owner only stopped telling. */
  private static boolean isComparable(Key key, ControlItems items) {
    return items.items().size() < ControlItems.MAX_ITEMS
        || key.referenceId() < items.items().getLast().referenceId();
  }
}
