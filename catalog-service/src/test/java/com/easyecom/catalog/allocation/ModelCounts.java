package com.easyecom.catalog.allocation;

import static com.easyecom.catalog.allocation.ModelOperations.cents;
import static com.easyecom.catalog.allocation.ModelOperations.expect;
import static com.easyecom.catalog.allocation.ModelOperations.units;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.easyecom.catalog.stocktake.application.Count;
import com.easyecom.catalog.stocktake.application.Stocktake;
import com.easyecom.catalog.stocktake.application.TakeStock;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** Stocktakes, as {@link ModelOperations} does the rest. */
@Singleton
class ModelCounts {

  @Inject TakeStock takeStock;

  void count(NaiveShop model, Random random, Consumer<String> note) {
    List<Count> counts = new ArrayList<>();
    List<Long> products = new ArrayList<>();
    boolean isHeldMore = false;
    for (long product : model.stocks.keySet()) {
      if (random.nextBoolean()) {
        continue;
      }
      long counted =
          switch (random.nextInt(10)) {
            case 0 -> model.onHand(product);
            case 1 -> random.nextLong(Math.max(1, model.allocated(product)));
            default -> model.allocated(product) + random.nextLong(20_000);
          };
      isHeldMore |= counted < model.allocated(product);
      counts.add(new Count(product, null, units(counted)));
      products.add(product);
    }
    if (counts.isEmpty()) {
      return;
    }
    boolean isDryRun = random.nextInt(5) == 0;
    note.accept("count %s (dry run %s, below holds %s)".formatted(counts, isDryRun, isHeldMore));
    expect(
        isHeldMore ? "insufficient_stock" : null,
        () -> {
          Stocktake taken = takeStock.take(counts, isDryRun, "model");
          if (!isDryRun) {
            assertValues(model, products, counts, taken);
          }
        });
  }

  private static void assertValues(
      NaiveShop model, List<Long> products, List<Count> counts, Stocktake taken) {
    BigInteger total = BigInteger.ZERO;
    for (int i = 0; i < counts.size(); i++) {
      long counted = counts.get(i).counted().value().unscaledValue().longValueExact();
      long product = products.get(i);
      BigInteger value = model.adjustAtAverage(product, counted - model.onHand(product));
      assertEquals(value, cents(taken.lines().get(i).value().amount()), "product " + product);
      total = total.add(value);
    }
    assertEquals(total, cents(taken.value().amount()), "all differences");
  }
}
