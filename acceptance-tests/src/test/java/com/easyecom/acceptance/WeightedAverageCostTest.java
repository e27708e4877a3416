package com.easyecom.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class WeightedAverageCostTest {

  private final Shop shop = Shop.open();
  private final Books books = new Books(shop);

  @Test
  void theValueOfTheStockAndTheInventoryAccountAgreeToTheCentAtEachStep() {
    books.awaitSettled();
    BigDecimal before = books.inventory();
    long product = shop.product("5.00");
    shop.receive(product, "7", "3.3333");
    assertValue(product, "23.33", before);
    for (String[] sale : new String[][] {{"3", "13.33"}, {"3", "3.33"}, {"1", "0.00"}}) {
      shop.sell(product, sale[0]).expect(201);
      assertValue(product, sale[1], before);
    }
  }

  @Test
  void anOrderTellsItsExactCostAndProfit() {
    long product = shop.product("5.00");
    shop.receive(product, "7", "3.3333");
    Answer order = shop.sell(product, "3").expect(201);
    assertEquals("fulfilled", order.body().path("status").asText());
    assertEquals("15.00", order.body().path("total_amount").asText());
    assertEquals("10.00", order.body().path("items").get(0).path("cost").asText());
    assertEquals("5.00", order.body().path("gross_profit").asText());
  }

  private void assertValue(long product, String value, BigDecimal before) {
    assertEquals(value, shop.stock(product).body().path("stock_value").asText());
    Books.eventually(before.add(new BigDecimal(value)), books::inventory);
  }
}
