package com.easyecom.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What comes back of a sale, through all services, to the cent. */
class ReturnsTest {

  private static final String PROFIT =
      "/api/v1/reports/profit-loss?period_start=2020-01-01&period_end=2099-12-31";

  private final Shop shop = Shop.open();
  private final Books books = new Books(shop);

  /** What the books say of all time. */
  private record Figures(
      BigDecimal revenue, BigDecimal cogs, BigDecimal stock, BigDecimal cash, BigDecimal owed) {

    Figures plus(String revenue, String cogs, String stock, String cash, String owed) {
      return new Figures(
          this.revenue.add(new BigDecimal(revenue)),
          this.cogs.add(new BigDecimal(cogs)),
          this.stock.add(new BigDecimal(stock)),
          this.cash.add(new BigDecimal(cash)),
          this.owed.add(new BigDecimal(owed)));
    }
  }

  @Test
  void threeUnitsThatCostTenComeBackOneByOneAndLeaveNothingBehind() {
    long product = shop.product("5.00");
    shop.receive(product, "7", "3.3333");
    Figures before = settled();
    JsonNode order = sell(product);
    List<Long> returns = new ArrayList<>();
    returns.add(takeBack(order, "requested"));
    step(returns.getFirst(), "approved");
    assertEquals(before.plus("14.00", "10.00", "-10.00", "15.00", "0"), settled());
    step(returns.getFirst(), "received");
    awaitStock(product, "16.66");
    assertEquals(before.plus("9.33", "6.67", "-6.67", "15.00", "-5.00"), settled());
    returns.add(takeBack(order, "received"));
    awaitStock(product, "20.00");
    returns.add(takeBack(order, "received"));
    awaitStock(product, "23.33");
    assertEquals(before.plus("0.00", "0.00", "0.00", "15.00", "-15.00"), settled());
    assertEquals("returned", status(order));
    returns.forEach(one -> step(one, "refunded"));
    assertEquals(before, settled());
    assertEquals("refunded", status(order));
    assertEquals("7.000", shop.stock(product).body().path("on_hand").asText());
    takeBackAsks(order, "requested").expectProblem(409, "over_return");
  }

  @Test
  void whatIsNotSoldAgainStaysACost() {
    long product = shop.product("5.00");
    shop.receive(product, "7", "3.3333");
    Figures before = settled();
    JsonNode order = sell(product);
    String item = "{\"order_item_id\": %d, \"quantity\": 3, \"restock\": false}";
    returnOf(order, "received", item.formatted(itemOf(order))).expect(201);
    assertEquals(before.plus("0.00", "10.00", "-10.00", "15.00", "-15.00"), settled());
    assertEquals("4.000", shop.stock(product).body().path("on_hand").asText());
  }

  private JsonNode sell(long product) {
    return shop.post(
            "/api/v1/orders",
            """
            {"items": [{"product_id": %d, "quantity": 3}], "status": "fulfilled",
             "discount_amount": 1, "tax_amount": 1}"""
                .formatted(product))
        .expect(201)
        .body();
  }

  private long takeBack(JsonNode order, String status) {
    return takeBackAsks(order, status).expect(201).id();
  }

  private Answer takeBackAsks(JsonNode order, String status) {
    String item = "{\"order_item_id\": %d, \"quantity\": 1}";
    return returnOf(order, status, item.formatted(itemOf(order)));
  }

  private Answer returnOf(JsonNode order, String status, String item) {
    return shop.post(
        "/api/v1/returns",
        "{\"order_id\": %d, \"status\": \"%s\", \"items\": [%s]}"
            .formatted(order.path("id").asLong(), status, item));
  }

  private static long itemOf(JsonNode order) {
    return order.path("items").get(0).path("id").asLong();
  }

  private void step(long returnId, String status) {
    shop.send(
            "PATCH",
            "/api/v1/returns/" + returnId,
            "application/json",
            BodyPublishers.ofString("{\"status\": \"" + status + "\"}"))
        .expect(200);
  }

  private String status(JsonNode order) {
    return shop.get("/api/v1/orders/" + order.path("id").asLong())
        .expect(200)
        .body()
        .path("status")
        .asText();
  }

  /** The goods are back a moment after the return is received. */
  private void awaitStock(long product, String value) {
    Books.eventually(
        new BigDecimal(value),
        () -> new BigDecimal(shop.stock(product).body().path("stock_value").asText()));
  }

  private Figures settled() {
    books.awaitSettled();
    JsonNode profit = shop.get(PROFIT).expect(200).body();
    return new Figures(
        new BigDecimal(profit.path("revenue").asText()),
        new BigDecimal(profit.path("cogs").asText()),
        money(books.balance("1200")),
        money(books.balance("1000")),
        money(books.balance("1100")));
  }

  private static BigDecimal money(BigDecimal amount) {
    return amount.setScale(2);
  }
}
