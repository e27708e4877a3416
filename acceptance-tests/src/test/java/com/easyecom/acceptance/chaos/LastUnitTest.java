package com.easyecom.acceptance.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.easyecom.acceptance.Answer;
import com.easyecom.acceptance.Shop;
import com.easyecom.acceptance.chaos.Sale.Aim;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("chaos")
@Tag("full")
class LastUnitTest {

  private static final String HELD = "ordering.stock.held";

  private final ChaosStack stack = ChaosStack.get();

  @Test
  void theLastUnitOfWhoWasNotAnsweredIsStillHisWhenHeTriesAgain() {
    Shop shop = stack.shop();
    long product = shop.product("9.99");
    shop.receive(product, "1", "2");
    String key = "chaos-" + UUID.randomUUID();
    String order = Traffic.order(key, Aim.CONFIRMED, Map.of(product, 1));
    long pid = stack.pid(CrashPoints.ORDER);
    stack.arm(CrashPoints.ORDER, HELD, "KILL");

    PatientClient client = new PatientClient(List.of(shop), Duration.ofMinutes(1));
    Answer accepted = client.post("/api/v1/orders", key, order).expect(201);

    stack.awaitReached(CrashPoints.ORDER, HELD);
    stack.awaitSuccessor(CrashPoints.ORDER, pid);
    Answer again = shop.postOnce("/api/v1/orders", key, order).expect(201);
    assertEquals(accepted.id(), again.id());
    client.post("/api/v1/orders", key + "-another", order).expectProblem(409, "insufficient_stock");
    Sale sale = new Sale(key, Aim.CONFIRMED, Map.of(product, 1), accepted.id());
    new Verdict(stack).isThatAllAgrees(new Sales(key, Map.of(product, 1), List.of(sale)));
  }
}
