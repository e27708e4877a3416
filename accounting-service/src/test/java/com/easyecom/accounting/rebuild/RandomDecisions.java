package com.easyecom.accounting.rebuild;

import static com.easyecom.accounting.testing.Amounts.units;
import static com.easyecom.accounting.testing.Amounts.usd;

import com.easyecom.accounting.closing.application.CloseUnproven;
import com.easyecom.accounting.testing.Api;
import com.easyecom.accounting.testing.EventStream;
import com.easyecom.accounting.testing.Sales;
import com.easyecom.accounting.testing.Warehouse;
import com.easyecom.events.catalog.ProductUpdated;
import com.easyecom.events.order.OrderImportUndone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What people decide about the books of 2024 and 2025 while events for them come in. */
final class RandomDecisions {

  private static final Instant NOW = Instant.parse("2026-02-01T00:00:00Z");
  private static final int FIRST_CODE = 7_000;

  private final Random random;
  private final EventStream events;
  private final CloseUnproven closing;
  private final Warehouse product = new Warehouse("decided");
  private final List<Long> accounts = new ArrayList<>();
  private final List<Long> recurring = new ArrayList<>();
  private final List<String> closed = new ArrayList<>();
  private int cashes;

  RandomDecisions(Random random, EventStream events, CloseUnproven closing) {
    this.random = random;
    this.events = events;
    this.closing = closing;
  }

  void step() {
    switch (random.nextInt(11)) {
      case 0 -> close();
      case 1 -> reopen();
      case 2 -> openAccount();
      case 3 -> changeAccount();
      case 4 -> chooseCash();
      case 5 -> recur();
      case 6 -> endRecurring();
      case 7 -> undoImport();
      case 8 -> events.send(name());
      case 9 -> events.send(product.take("in", units("2"), usd("0.00"), null, at()));
      default -> events.send(product.take("in", units("3"), usd("7.00"), "purchase_order", at()));
    }
    events.send(Sales.fulfilled(Sales.nextOrderId(), usd("3.00"), at()));
  }

  /** Months and years alike: a December closes its year. */
  private void close() {
    String month = LocalDate.of(2024 + random.nextInt(2), 1 + random.nextInt(12), 1).toString();
    String period = random.nextInt(4) == 0 ? month.substring(0, 4) + "-12" : month.substring(0, 7);
    String year = period.substring(0, 4) + "-12";
    if (!closed.contains(period) && !closed.contains(year)) {
      closing.close(period);
      closed.add(period);
    }
  }

  private void reopen() {
    if (!closed.isEmpty()) {
      String period = closed.get(random.nextInt(closed.size()));
      String year = period.substring(0, 4) + "-12";
      if (period.equals(year) || !closed.contains(year)) {
        Api.asAccountant().post(Api.PERIODS + "/" + period + "/reopen").then().statusCode(200);
        closed.remove(period);
      }
    }
  }

  private long openAccount() {
    String body =
        "{\"code\": \"%d\", \"name\": \"Fees\", \"account_type\": \"expense\"}"
            .formatted(FIRST_CODE + accounts.size());
    long id = Api.post(Api.ACCOUNTS, body).statusCode(201).extract().jsonPath().getLong("id");
    accounts.add(id);
    return id;
  }

  private void changeAccount() {
    if (!accounts.isEmpty()) {
      String path = Api.ACCOUNTS + "/" + accounts.get(random.nextInt(accounts.size()));
      if (random.nextBoolean()) {
        String body = "{\"name\": \"Fees %d\"}".formatted(random.nextInt(1_000_000));
        Api.asAccountant().body(body).patch(path).then().statusCode(200);
      } else if (Api.read(path).getBoolean("is_archived")) {
        Api.post(path + "/restore", "{}").statusCode(200);
      } else {
        Api.asAccountant().delete(path).then().statusCode(204);
      }
    }
  }

  private void chooseCash() {
    String code = "10" + (10 + cashes++);
    Api.post(
            Api.ACCOUNTS,
            "{\"code\": \"%s\", \"name\": \"Cash %s\", \"account_type\": \"asset\"}"
                .formatted(code, code))
        .statusCode(201);
    choose(code);
    if (random.nextBoolean()) {
      choose("1000");
    }
  }

  private static void choose(String code) {
    Api.asAccountant()
        .body("{\"account_code\": \"" + code + "\"}")
        .put("/api/v1/accounting/posting-accounts/cash")
        .then()
        .statusCode(200);
  }

  private void recur() {
    String body =
        """
        {"description": "Rent", "start_date": "%s", "day_of_month": %d, "lines": [
          {"account_code": "6000", "debit": "800.00"}, {"account_code": "3000", "credit": 800}]}
        """
            .formatted(LocalDate.of(2025, 1 + random.nextInt(12), 15), 1 + random.nextInt(31));
    recurring.add(
        Api.post("/api/v1/accounting/recurring-entries", body)
            .statusCode(201)
            .extract()
            .jsonPath()
            .getLong("id"));
  }

  private void endRecurring() {
    if (!recurring.isEmpty()) {
      long id = recurring.remove(random.nextInt(recurring.size()));
      Api.asAccountant()
          .delete("/api/v1/accounting/recurring-entries/" + id)
          .then()
          .statusCode(204);
    }
  }

  private void undoImport() {
    long order = Sales.nextOrderId();
    Instant sold = at();
    events.send(Sales.fulfilled(order, usd("12.00"), sold));
    events.send(
        new OrderImportUndone(
            order,
            9,
            "SO-" + order,
            order,
            "USD",
            usd("12.00"),
            usd("0.00"),
            usd("0.00"),
            usd("12.00"),
            sold,
            NOW));
  }

  private ProductUpdated name() {
    return new ProductUpdated(
        product.productId,
        2 + random.nextInt(5),
        product.sku,
        "Name " + random.nextInt(100),
        null,
        usd("5.00"),
        "USD",
        true,
        NOW);
  }

  private Instant at() {
    return LocalDate.of(2024, 1, 1)
        .plusDays(random.nextInt(730))
        .atStartOfDay()
        .toInstant(ZoneOffset.UTC);
  }
}
