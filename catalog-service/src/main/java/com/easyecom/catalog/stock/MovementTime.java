package com.easyecom.catalog.stock;

import com.easyecom.kernel.error.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When a movement may count: after everything that moved its products, and not in the future. */
public final class MovementTime {

  /** How much the clocks of clients may differ from ours. */
  private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(1);

  private MovementTime() {}

  /**
   * The time that a movement of these stocks counts at.
   *
   * @param asked the time that is asked for; null for now, which never is before the latest
   *     movement, even when that was dated by a faster clock
   * @throws Refusal {@code backdating_unavailable} for a time before a stock's latest movement,
   *     {@code invalid_request} for one in the future
   */
  public static Instant decide(@Nullable Instant asked, Instant now, Collection<Stock> stocks) {
    if (asked == null) {
      return stocks.stream()
          .map(Stock::lastMovementAt)
          .filter(Objects::nonNull)
          .reduce(now, (one, other) -> one.isAfter(other) ? one : other);
    }
    if (asked.isAfter(now.plus(CLOCK_TOLERANCE))) {
      throw Refusal.invalid("occurred_at", "is in the future");
    }
    backdating(asked, stocks)
        .ifPresent(
            refusal -> {
              throw refusal;
            });
    return asked;
  }

  /**
   * Why a movement of these stocks may not count at that time: {@code backdating_unavailable} when
   * it is before the latest movement of one; empty when it may.
   */
  public static Optional<Refusal> backdating(Instant asked, Collection<Stock> stocks) {
    return stocks.stream()
        .filter(stock -> stock.lastMovementAt() != null && asked.isBefore(stock.lastMovementAt()))
        .findFirst()
        .map(stock -> backdated(stock, asked));
  }

  private static Refusal backdated(Stock stock, Instant asked) {
    Instant latest = Objects.requireNonNull(stock.lastMovementAt());
    return new Refusal(
            StockError.BACKDATING_UNAVAILABLE,
            "Product %d moved at %s, which is after %s."
                .formatted(stock.productId(), latest, asked))
        .with("product_id", stock.productId())
        .with("latest_movement_at", latest);
  }
}
