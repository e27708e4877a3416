package com.easyecom.catalog.allocation.domain;

import static com.easyecom.catalog.Amounts.MORNING;
import static com.easyecom.catalog.Amounts.cost;
import static com.easyecom.catalog.Amounts.stockOf;
import static com.easyecom.catalog.Amounts.units;
import static com.easyecom.catalog.Amounts.usd;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.easyecom.catalog.stock.Movement;
import com.easyecom.catalog.stock.Stock;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.money.Quantity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IssueDecisionTest {

  private static final Stock SEVEN =
      Stock.none(1, cost("0")).receive(units("7"), cost("3.3333"), MORNING).after();

  @Test
  void eachLineHasItsOwnCostAndTheLastTakesWhatIsLeft() {
    DecidedIssue decided =
        IssueDecision.decide(
            Map.of(1L, SEVEN.allocate(units("7"))),
            Map.of(1L, units("7")),
            List.of(line(1, 1, "3"), line(2, 1, "3"), line(3, 1, "1")),
            MORNING);
    assertEquals(
        List.of(usd("-10.00"), usd("-10.00"), usd("-3.33")),
        decided.movements().stream().map(Movement::value).toList());
    Stock after = decided.changed().iterator().next();
    assertEquals(units("0"), after.onHand());
    assertEquals(units("0"), after.allocated());
    assertEquals(Map.of(1L, units("7")), decided.taken());
  }

  @Test
  void moreThanTheOrderHoldsIsRefusedAndNamed() {
    Map<Long, Stock> stocks =
        Map.of(1L, SEVEN.allocate(units("7")), 2L, stockOf(2, "5").allocate(units("5")));
    Map<Long, Quantity> held = Map.of(1L, units("2"));
    List<IssueLine> lines = List.of(line(1, 1, "1"), line(2, 1, "1.001"), line(3, 2, "1"));
    Refusal refusal =
        assertThrows(Refusal.class, () -> IssueDecision.decide(stocks, held, lines, MORNING));
    assertEquals(AllocationError.NOT_ALLOCATED, refusal.code());
    assertEquals(
        List.of(new NotHeld(1, units("2.001"), units("2")), new NotHeld(2, units("1"), units("0"))),
        refusal.members().get("errors"));
  }

  private static IssueLine line(long orderItemId, long productId, String quantity) {
    return new IssueLine(orderItemId, productId, units(quantity));
  }
}
