package com.easyecom.catalog.allocation.domain;

import static com.easyecom.catalog.Amounts.MORNING;
import static com.easyecom.catalog.Amounts.stockOf;
import static com.easyecom.catalog.Amounts.units;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.catalog.stock.Stock;
import com.easyecom.catalog.stock.StockError;
import com.easyecom.kernel.error.FieldError;
import com.easyecom.kernel.error.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AllocationDecisionTest {

  private static final Map<Long, Stock> STOCKS =
      Map.of(1L, stockOf(1, "5"), 2L, stockOf(2, "3"), 3L, stockOf(3, "9"));

  @Test
  void requestsAreDecidedInTheOrderOfTheirArrival() {
    DecidedAllocations decided =
        decide(request("a", 10, line(1, "3")), request("b", 11, line(1, "3")));
    assertGranted(10, decided.verdicts().get(0));
    assertRefused(decided.verdicts().get(1), StockError.INSUFFICIENT_STOCK);
    assertEquals(1, decided.holds().size());
    assertEquals(units("3"), decided.changed().iterator().next().allocated());
  }

  @Test
  void aRequestForMoreThanIsAvailableIsRefusedWholeAndNamesAllThatLacks() {
    Verdict verdict = only(request("a", 10, line(2, "4"), line(1, "5.001"), line(1, "0.001")));
    Refusal refusal = assertRefused(verdict, StockError.INSUFFICIENT_STOCK);
    assertEquals(
        List.of(
            new Shortage(1, units("5.002"), units("5")), new Shortage(2, units("4"), units("3"))),
        refusal.members().get("errors"));
  }

  @Test
  void nothingIsHeldForARefusedRequest() {
    DecidedAllocations decided = decide(request("a", 10, line(1, "1"), line(2, "4")));
    assertTrue(decided.changed().isEmpty());
    assertTrue(decided.holds().isEmpty());
    assertTrue(decided.granted().isEmpty());
  }

  @Test
  void twoLinesOfOneProductCountTogether() {
    Verdict verdict = only(request("a", 10, line(2, "2"), line(2, "2")));
    Refusal refusal = assertRefused(verdict, StockError.INSUFFICIENT_STOCK);
    assertEquals(List.of(new Shortage(2, units("4"), units("3"))), refusal.members().get("errors"));
  }

  @Test
  void linesOfProductsThatAreNotForSaleAreNamedByTheirPlace() {
    Verdict verdict = only(request("a", 10, line(1, "1"), line(99, "1"), line(3, "1")));
    Refusal refusal = assertInstanceOf(Verdict.Refused.class, verdict).refusal();
    assertEquals("invalid_request", refusal.code().code());
    assertEquals(
        List.of(
            new FieldError("items[1].product_id", "is no product"),
            new FieldError("items[2].product_id", "is not for sale")),
        refusal.members().get("errors"));
  }

  @Test
  void whatIsToBeIssuedBeforeTheLatestMovementIsRefusedNow() {
    Instant before = MORNING.minusSeconds(1);
    HoldRequest late = new HoldRequest("a", 10, List.of(line(1, "1")), before);
    assertRefused(only(late), StockError.BACKDATING_UNAVAILABLE);
    HoldRequest fine = new HoldRequest("a", 10, List.of(line(1, "1")), MORNING);
    assertGranted(10, only(fine));
  }

  @Test
  void theSameKeyAgainAnswersTheFirstOrderAndHoldsNothingMore() {
    DecidedAllocations decided =
        decide(
            request("a", 10, line(1, "2"), line(1, "1")),
            request("a", 11, line(1, "3")),
            request("a", 12, line(1, "2")));
    assertEquals(new Verdict.Repeated(10), decided.verdicts().get(1));
    assertRefused(decided.verdicts().get(2), AllocationError.REQUEST_KEY_REUSED);
    assertEquals(units("3"), decided.holds().getFirst().quantity());
    assertEquals(1, decided.granted().size());
  }

  @Test
  void aKeyThatWasGrantedBeforeIsAnsweredEvenWhenNothingIsLeft() {
    HoldRequest again = request("a", 11, line(2, "3"));
    GrantedRequest first = new GrantedRequest("a", 10, again.linesHash());
    Map<Long, Stock> empty = Map.of(2L, stockOf(2, "0"));
    DecidedAllocations decided =
        AllocationDecision.decide(empty, Set.of(), Map.of("a", first), List.of(again));
    assertEquals(List.of(new Verdict.Repeated(10)), decided.verdicts());
  }

  @Test
  void eachHoldIsAVersionOfItsStock() {
    DecidedAllocations decided =
        decide(request("a", 10, line(1, "1")), request("b", 11, line(1, "1"), line(2, "1")));
    assertEquals(
        List.of("10:1:2", "11:1:3", "11:2:2"),
        decided.holds().stream()
            .map(h -> h.orderId() + ":" + h.productId() + ":" + h.after().version())
            .toList());
    assertEquals(2, decided.changed().size());
  }

  private static DecidedAllocations decide(HoldRequest... requests) {
    return AllocationDecision.decide(STOCKS, Set.of(1L, 2L), Map.of(), List.of(requests));
  }

  private static Verdict only(HoldRequest request) {
    return decide(request).verdicts().getFirst();
  }

  private static HoldRequest request(String key, long orderId, HoldRequest.Line... lines) {
    return new HoldRequest(key, orderId, new ArrayList<>(List.of(lines)), null);
  }

  private static HoldRequest.Line line(long productId, String quantity) {
    return new HoldRequest.Line(productId, units(quantity));
  }

  private static void assertGranted(long orderId, Verdict verdict) {
    assertEquals(orderId, assertInstanceOf(Verdict.Granted.class, verdict).orderId());
  }

  private static Refusal assertRefused(Verdict verdict, com.easyecom.kernel.error.ErrorCode code) {
    Refusal refusal = assertInstanceOf(Verdict.Refused.class, verdict).refusal();
    assertEquals(code, refusal.code());
    return refusal;
  }
}
