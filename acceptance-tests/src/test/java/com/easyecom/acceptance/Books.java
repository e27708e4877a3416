package com.easyecom.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** The shop's books, which follow by events. */
public record Books(Shop shop) {

  private static final Duration TO_SETTLE = Duration.ofMinutes(3);

  /** What account 1200 says now. */
  public BigDecimal inventory() {
    return balance("1200");
  }

  /**
   * Waits until all that happened in the shop up to now is in the books, and they are consistent.
   */
  public void awaitSettled() {
    awaitSettled(Instant.now());
  }

  /** The same by the shop's clock, where that is another one. */
  public void awaitSettled(Instant now) {
    Eventually.isSo(
        TO_SETTLE,
        () -> {
          JsonNode report = shop.get("/api/v1/reports/reconciliation").expect(200).body();
          boolean isSettled =
              report.path("status").asText().equals("consistent")
                  && report.path("lag_seconds").asLong() == 0
                  && Instant.parse(report.path("checked_at").asText()).isAfter(now);
          return isSettled ? "" : report.toPrettyString();
        });
  }

  /** An account's balance on its side of the trial balance; 0 when it has none. */
  public BigDecimal balance(String account) {
    JsonNode trial = shop.get("/api/v1/accounting/trial-balance").expect(200).body();
    assertEquals(trial.path("total_debit").asText(), trial.path("total_credit").asText());
    for (JsonNode row : trial.path("rows")) {
      if (row.path("account_code").asText().equals(account)) {
        return decimal(row, "debit").subtract(decimal(row, "credit"));
      }
    }
    return BigDecimal.ZERO;
  }

  /** Waits until the figure is this, and fails with what it was when it never becomes so. */
  public static void eventually(BigDecimal expected, Supplier<BigDecimal> figure) {
    Eventually.isSo(
        () -> {
          BigDecimal last = figure.get();
          return last.compareTo(expected) == 0 ? "" : "expected " + expected + ", was " + last;
        });
  }

  private static BigDecimal decimal(JsonNode row, String field) {
    return new BigDecimal(row.path(field).asText());
  }
}
