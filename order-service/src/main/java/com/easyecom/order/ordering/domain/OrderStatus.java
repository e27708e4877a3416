package com.easyecom.order.ordering.domain;

import com.easyecom.kernel.error.Refusal;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Where an order is in its life, and where it may go from there. */
public enum OrderStatus {
  DRAFT,
  CONFIRMED,
  FULFILLED,
  CANCELLED,
  RETURNED,
  REFUNDED;

  private static final Map<OrderStatus, Set<OrderStatus>> LEGAL =
      Map.of(
          DRAFT, EnumSet.of(CONFIRMED, CANCELLED),
          CONFIRMED, EnumSet.of(FULFILLED, CANCELLED),
          FULFILLED, EnumSet.of(RETURNED, REFUNDED),
          CANCELLED, EnumSet.noneOf(OrderStatus.class),
          RETURNED, EnumSet.of(REFUNDED),
          REFUNDED, EnumSet.noneOf(OrderStatus.class));

  /** The status's name in the API, in events and in the database. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The status of that name; empty when there is none. */
  public static Optional<OrderStatus> of(String wireName) {
    return Stream.of(values()).filter(status -> status.wireName().equals(wireName)).findFirst();
  }

  /** What may follow. */
  public Set<OrderStatus> allowed() {
    return LEGAL.getOrDefault(this, Set.of());
  }

  /**
   * The next status.
   *
   * @throws Refusal {@code illegal_transition} with what is {@code allowed} instead
   */
  public OrderStatus to(OrderStatus next) {
    if (allowed().contains(next)) {
      return next;
    }
    List<String> allowed = allowed().stream().sorted().map(OrderStatus::wireName).toList();
    String detail = "An order that is %s cannot become %s.".formatted(wireName(), next.wireName());
    throw new Refusal(OrderError.ILLEGAL_TRANSITION, detail).with("allowed", allowed);
  }
}
