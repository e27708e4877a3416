package com.easyecom.acceptance.chaos;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.acceptance.Eventually;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("chaos")
@Tag("full")
class DatabaseOutageTest {

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final ChaosStack stack = ChaosStack.get();

  @AfterEach
  void theDatabaseIsBack() {
    stack.start("postgres");
  }

  @Test
  void anOutageOfTheDatabaseSetsNothingAsideAndEverythingDrainsAfterIt() {
    AtomicBoolean isOver = new AtomicBoolean();
    Traffic traffic = new Traffic(List.of(stack.shop()), Form.PRESENT.orders());
    Future<Sales> sales = traffic.start(isOver::get);
    Eventually.holds(PATIENCE, "clients buy", () -> traffic.answered() >= 20);

    stack.stop("postgres");
    int before = traffic.answered();
    Eventually.holdsFor(Form.PRESENT.outage(), "clients wait", () -> !sales.isDone());
    assertTrue(traffic.answered() <= before + Traffic.CLIENTS, "orders without a database");
    stack.start("postgres");

    int after = traffic.answered();
    Eventually.holds(PATIENCE, "clients buy again", () -> traffic.answered() >= after + 20);
    isOver.set(true);
    new Verdict(stack).isThatAllAgrees(traffic.result(sales));
  }
}
