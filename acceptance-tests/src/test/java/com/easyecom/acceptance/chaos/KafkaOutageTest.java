package com.easyecom.acceptance.chaos;

import com.easyecom.acceptance.Eventually;
import com.easyecom.acceptance.Shop;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("chaos")
@Tag("full")
class KafkaOutageTest {

  private static final int PERIODS = 3;

  private final ChaosStack stack = ChaosStack.get();

  @AfterEach
  void kafkaIsBack() {
    stack.start("kafka");
  }

  @Test
  void noStockThatAnOrderHoldsIsReleasedWhileNobodyHearsOfTheOrder() {
    Shop shop = stack.shop();
    stack.stop("kafka");
    Sales sales = new Traffic(List.of(shop), Form.PRESENT.orders() / 4).run();
    Duration periods = ChaosStack.UNCLAIMED_AFTER.multipliedBy(PERIODS);
    Eventually.holdsFor(
        periods, "orders hold their stock", () -> heldBy(shop, sales) == allocatedTo(sales));
    stack.start("kafka");
    new Verdict(stack).isThatAllAgrees(sales);
  }

  private static int heldBy(Shop shop, Sales sales) {
    return sales.received().keySet().stream()
        .mapToInt(product -> shop.stock(product).decimal("allocated").intValueExact())
        .sum();
  }

  private static int allocatedTo(Sales sales) {
    return sales.received().keySet().stream().mapToInt(sales::allocated).sum();
  }
}
