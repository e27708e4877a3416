package com.easyecom.order.returns.domain;

import com.easyecom.kernel.error.Refusal;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Where a return is, and where it may go from there. */
public enum ReturnStatus {
  /** Asked for. Its units and its refund are reserved until it is rejected. */
  REQUESTED,
  /** It may be sent in. */
  APPROVED,
  /** It will not be taken: its units may be returned another time. */
  REJECTED,
  /** The goods are here, the refund is owed. */
  RECEIVED,
  /** The refund is paid out. */
  REFUNDED;

  private static final Map<ReturnStatus, Set<ReturnStatus>> LEGAL =
      Map.of(
          REQUESTED, EnumSet.of(APPROVED, REJECTED),
          APPROVED, EnumSet.of(RECEIVED, REJECTED),
          REJECTED, EnumSet.noneOf(ReturnStatus.class),
          RECEIVED, EnumSet.of(REFUNDED),
          REFUNDED, EnumSet.noneOf(ReturnStatus.class));

  /** The status's name in the API, in the history and in the database. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The status of that name.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static ReturnStatus of(String wireName) {
    return valueOf(wireName.toUpperCase(Locale.ROOT));
  }

  /** What may follow. */
  public Set<ReturnStatus> allowed() {
    return LEGAL.getOrDefault(this, Set.of());
  }

  /**
   * The next status.
   *
   * @throws Refusal {@code illegal_transition} with what is {@code allowed} instead
   */
  public ReturnStatus to(ReturnStatus next) {
    if (allowed().contains(next)) {
      return next;
    }
    List<String> allowed = allowed().stream().sorted().map(ReturnStatus::wireName).toList();
    String detail = "A return that is %s cannot become %s.".formatted(wireName(), next.wireName());
    throw new Refusal(ReturnError.ILLEGAL_TRANSITION, detail).with("allowed", allowed);
  }
}
