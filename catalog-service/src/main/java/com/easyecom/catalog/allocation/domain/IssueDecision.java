package com.easyecom.catalog.allocation.domain;

import com.easyecom.catalog.stock.Movement;
import com.easyecom.catalog.stock.Stock;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.money.Quantity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** Decides what leaves for an order's fulfilment: only what the order holds, each line at cost. */
public final class IssueDecision {

  private IssueDecision() {}

  /**
   * @param stocks the lines' products
   * @param held how much of each product the order holds
   * @param at when it leaves
   * @throws Refusal {@code not_allocated} for more than is held, naming each product
   */
  public static DecidedIssue decide(
      Map<Long, Stock> stocks, Map<Long, Quantity> held, List<IssueLine> lines, Instant at) {
    SortedMap<Long, Quantity> wanted = new TreeMap<>();
    lines.forEach(line -> wanted.merge(line.productId(), line.quantity(), Quantity::plus));
    refuseMoreThanHeld(wanted, held);
    SortedMap<Long, Stock> changed = new TreeMap<>(stocks);
    List<Movement> movements = new ArrayList<>(lines.size());
    for (IssueLine line : lines) {
      Stock stock = Objects.requireNonNull(changed.get(line.productId()), "held, so it is there");
      Movement movement = stock.issue(line.quantity(), at);
      movements.add(movement);
      changed.put(line.productId(), movement.after());
    }
    return new DecidedIssue(movements, changed.values(), wanted);
  }

  private static void refuseMoreThanHeld(
      SortedMap<Long, Quantity> wanted, Map<Long, Quantity> held) {
    List<NotHeld> missing = new ArrayList<>();
    wanted.forEach(
        (productId, requested) -> {
          Quantity present = held.getOrDefault(productId, Quantity.ZERO);
          if (requested.isMoreThan(present)) {
            missing.add(new NotHeld(productId, requested, present));
          }
        });
    if (!missing.isEmpty()) {
      throw new Refusal(AllocationError.NOT_ALLOCATED, "Nothing is issued.")
          .with("errors", missing);
    }
  }
}
