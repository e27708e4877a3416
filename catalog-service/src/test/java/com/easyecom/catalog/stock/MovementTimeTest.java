package com.easyecom.catalog.stock;

import static com.easyecom.catalog.Amounts.MORNING;
import static com.easyecom.catalog.Amounts.stockOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.easyecom.kernel.error.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MovementTimeTest {

  private static final Instant NOON = MORNING.plus(Duration.ofHours(4));

  private final List<Stock> stocks = List.of(stockOf(1, "5"), stockOf(2, "0"));

  @Test
  void withoutATimeItIsNow() {
    assertEquals(NOON, MovementTime.decide(null, NOON, stocks));
  }

  @Test
  void nowIsNeverBeforeTheLatestMovement() {
    Instant slowClock = MORNING.minusSeconds(30);
    assertEquals(MORNING, MovementTime.decide(null, slowClock, stocks));
  }

  @Test
  void aTimeAtOrAfterTheLatestMovementCounts() {
    assertEquals(MORNING, MovementTime.decide(MORNING, NOON, stocks));
  }

  @Test
  void aTimeBeforeTheLatestMovementIsRefused() {
    Instant asked = MORNING.minusMillis(1);
    Refusal refusal = assertThrows(Refusal.class, () -> MovementTime.decide(asked, NOON, stocks));
    assertEquals(StockError.BACKDATING_UNAVAILABLE, refusal.code());
    assertEquals(1L, refusal.members().get("product_id"));
    assertEquals(MORNING, refusal.members().get("latest_movement_at"));
  }

  @Test
  void theClocksOfClientsMayBeAMinuteFastAndNoMore() {
    Instant inAMinute = NOON.plusSeconds(60);
    assertEquals(inAMinute, MovementTime.decide(inAMinute, NOON, stocks));
    Refusal refusal =
        assertThrows(
            Refusal.class, () -> MovementTime.decide(inAMinute.plusNanos(1_000), NOON, stocks));
    assertEquals("invalid_request", refusal.code().code());
  }
}
