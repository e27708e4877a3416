package com.easyecom.order.ordering.domain;

import com.easyecom.kernel.money.Money;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a client wants of an order that is there; null: as it is.
 *
 * @param lines the whole new list
 * @param note empty: none any more
 * @param version the one that the client saw; null: whichever it is
 * @param isDeletion whether it is to be deleted, which cancels it
 */
public record OrderChange(
    @Nullable OrderStatus status,
    @Nullable Money tax,
    @Nullable Money discount,
    @Nullable List<ChangedLine> lines,
    @Nullable Optional<String> note,
    @Nullable Long version,
    boolean isDeletion) {

  /** Cancels the order, which stays readable. */
  public static OrderChange deletion() {
    return new OrderChange(OrderStatus.CANCELLED, null, null, null, null, null, true);
  }

  /** The same for just that version of the order. */
  public OrderChange on(long onlyVersion) {
    return new OrderChange(status, tax, discount, lines, note, onlyVersion, isDeletion);
  }

  /** The lines that are to be added. */
  public List<ChangedLine> newLines() {
    return lines == null ? List.of() : lines.stream().filter(ChangedLine::isNew).toList();
  }

  boolean hasSale() {
    return lines != null || tax != null || discount != null;
  }
}
