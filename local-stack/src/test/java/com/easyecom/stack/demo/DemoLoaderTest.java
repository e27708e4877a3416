package com.easyecom.stack.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.easyecom.stack.StackException;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DemoLoaderTest {
  /** What products.csv says. */
  private static final Map<String, BigDecimal> STOCK =
      new TreeMap<>(
          Map.of(
              "sample-1", new BigDecimal("30"),
              "sample-2", new BigDecimal("28"),
              "sample-3", new BigDecimal("2"),
              "sample-4", new BigDecimal("6"),
              "sample-5", new BigDecimal("4")));

  private FakeShop shop;

  @BeforeEach
  void open() throws IOException {
    shop = new FakeShop();
  }

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void afterTheSalesTheStockIsExactlyThatOfTheFile() {
    load();
    assertEquals(STOCK, shop.stock());
  }

  @Test
  void theSalesAreFulfilledOrdersInTheOrderOfTheirDates() {
    load();
    List<String> dates = shop.orders().stream().map(o -> o.path("ordered_at").asText()).toList();
    assertEquals(8, dates.size());
    assertEquals("2026-02-20T10:00:00Z", dates.getFirst());
    assertEquals("2026-02-24T17:00:00Z", dates.getLast());
    assertEquals(dates.stream().sorted().toList(), dates);
    shop.orders().forEach(o -> assertEquals("fulfilled", o.path("status").asText()));
  }

  @Test
  void loadingAgainAddsNothing() {
    load();
    load();
    assertEquals(STOCK, shop.stock());
    assertEquals(8, shop.orders().size());
  }

  @Test
  void aLoadThatBreaksOffAnywhereIsFinishedByTheNext() throws IOException {
    int creations = 5 + 5 + 8;
    for (int done = 0; done < creations; done++) {
      close();
      open();
      shop.breakAfter(done);
      assertThrows(StackException.class, this::load);
      shop.breakAfter(Integer.MAX_VALUE);
      load();
      assertEquals(STOCK, shop.stock(), "broken off after " + done);
    }
  }

  @Test
  void aProductCostsWhatTheFileSaysAndSellsForItsLastPrice() {
    DemoProduct first = DemoData.read().products().getFirst();
    assertEquals(
        new DemoProduct(
            "sample-1",
            "sample 1",
            new BigDecimal("45"),
            new BigDecimal("2.0"),
            new BigDecimal("2.8")),
        first);
  }

  private void load() {
    new DemoLoader(new DemoApi(shop.address())).load(DemoData.read());
  }
}
