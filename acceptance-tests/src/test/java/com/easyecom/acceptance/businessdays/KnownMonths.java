package com.easyecom.acceptance.businessdays;

import com.easyecom.acceptance.Answer;
import com.easyecom.acceptance.Eventually;
import com.easyecom.acceptance.Shop;
import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.UUID;

/**
 * Finds out which months the stock knows to be closed, by taking out what is not there: refused
 * either way, it changes nothing.
 */
final class KnownMonths {

  private static final String ADJUSTMENT =
      "{\"product_id\": %d, \"movement_type\": \"out\", \"quantity\": 1, \"occurred_at\": \"%s\"}";

  private final Shop shop;
  private final long neverStocked;

  KnownMonths(Shop shop) {
    this.shop = shop;
    this.neverStocked = shop.product("never-stocked-" + UUID.randomUUID(), "1.00");
  }

  /** Waits for the event that tells of a month. */
  void await(YearMonth month, boolean isClosed) {
    String code = isClosed ? "period_closed" : "insufficient_stock";
    Instant time = month.atDay(15).atTime(LocalTime.NOON).atZone(ShopClock.ZONE).toInstant();
    String json = ADJUSTMENT.formatted(neverStocked, time);
    Eventually.isSo(
        () -> {
          Answer answer = shop.post("/api/v1/inventory/adjustments", json).expect(409);
          return answer.body().path("code").asText().equals(code) ? "" : answer.text();
        });
  }
}
