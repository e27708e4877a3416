package com.easyecom.catalog.stock;

import static com.easyecom.catalog.Amounts.MORNING;
import static com.easyecom.catalog.Amounts.cost;
import static com.easyecom.catalog.Amounts.units;
import static com.easyecom.catalog.Amounts.usd;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.easyecom.kernel.error.ErrorCode;
import com.easyecom.kernel.error.Refusal;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class StockTest {

  private final Stock none = Stock.none(7, cost("2.5000"));

  @Test
  void sevenReceivedAt33333AndSoldInPartsLeaveNothingBehind() {
    Stock stock = receive(none, "7", "3.3333");
    assertEquals(usd("23.33"), stock.value());

    Movement first = issue(stock, "3");
    assertEquals(usd("-10.00"), first.value());
    assertEquals(usd("13.33"), first.after().value());

    Movement second = issue(first.after(), "3");
    assertEquals(usd("3.33"), second.after().value());

    Movement last = issue(second.after(), "1");
    assertEquals(usd("-3.33"), last.value());
    assertEquals(usd("0.00"), last.after().value());
    assertEquals(units("0"), last.after().onHand());
  }

  @Test
  void theAverageFollowsFromTheValue() {
    Stock stock = receive(receive(none, "10", "2"), "5", "3.5");
    assertEquals(usd("37.50"), stock.value());
    assertEquals(cost("2.5000"), stock.unitCost());
  }

  @Test
  void whatComesInWithoutACostComesInAtTheExactAverage() {
    Stock stock = receive(none, "3", "3.3333"); // worth 10.00, displayed as 3.3333
    Movement more = stock.receive(units("300"), null, MORNING);
    assertEquals(usd("1000.00"), more.value());
    assertEquals(cost("3.3333"), more.unitCost());
  }

  @Test
  void theFirstReceiptWithoutACostComesAtTheGivenOne() {
    assertEquals(usd("10.00"), none.receive(units("4"), null, MORNING).value());
  }

  @Test
  void theLastKnownCostCountsWhenNothingIsOnHand() {
    Stock soldOut = issue(receive(none, "4", "3.1"), "4").after();
    assertEquals(cost("3.1000"), soldOut.unitCost());
    assertEquals(usd("6.20"), soldOut.receive(units("2"), null, MORNING).value());
  }

  @Test
  void aNegativeAdjustmentGoesAtTheAverage() {
    Movement loss = receive(none, "3", "3.3333").adjust(units("-1"), cost("99"), MORNING);
    assertEquals(usd("-3.33"), loss.value());
    assertEquals(units("-1"), loss.quantity());
  }

  @Test
  void whatOrdersHoldCannotBeTakenOut() {
    Stock stock = receive(none, "5", "1").allocate(units("3"));
    Refusal refusal = assertThrows(Refusal.class, () -> stock.withdraw(units("2.001"), MORNING));
    assertEquals(StockError.INSUFFICIENT_STOCK, refusal.code());
    assertEquals(units("2"), refusal.members().get("available"));
    assertEquals(units("3"), stock.withdraw(units("2"), MORNING).after().onHand());
  }

  @Test
  void moreThanIsAvailableCannotBeAllocatedNorMoreThanIsAllocatedReleased() {
    Stock stock = receive(none, "5", "1").allocate(units("3"));
    assertThrows(IllegalArgumentException.class, () -> stock.allocate(units("2.001")));
    assertThrows(IllegalArgumentException.class, () -> stock.release(units("3.001")));
    assertThrows(IllegalArgumentException.class, () -> issue(stock, "3.001", false));
    assertEquals(units("5"), stock.release(units("3")).available());
  }

  @Test
  void theCostIsSetOnlyWhileNothingIsOnHand() {
    assertEquals(cost("9"), none.withUnitCost(cost("9")).unitCost());
    Stock stock = receive(none, "1", "1");
    assertRefused(StockError.COST_FOLLOWS_STOCK, () -> stock.withUnitCost(cost("9")));
  }

  @Test
  void moreThanCanBeKeptIsRefused() {
    Stock stock = receive(none, "999999999999", "0.0001");
    Refusal tooMany =
        assertThrows(Refusal.class, () -> stock.receive(units("999999999999"), null, MORNING));
    assertEquals("invalid_request", tooMany.code().code());
    Refusal tooDear =
        assertThrows(
            Refusal.class, () -> stock.receive(units("1000"), cost("999999999999"), MORNING));
    assertEquals("invalid_request", tooDear.code().code());
  }

  @Test
  void eachChangeIsANewVersion() {
    Stock stock = receive(none, "5", "1").allocate(units("3")).release(units("1"));
    assertEquals(3, stock.version());
    assertEquals(4, issue(stock, "2", false).after().version());
    assertEquals(BigDecimal.valueOf(5).setScale(3), stock.onHand().value());
  }

  @Test
  void anAverageAboveWhatCanBeKeptIsRefused() {
    none.receiveWorth(units("0.001"), usd("999999999999.99"), MORNING);
    Refusal tooDear =
        assertThrows(
            Refusal.class,
            () -> none.receiveWorth(units("0.001"), usd("1000000000000.00"), MORNING));
    assertEquals("invalid_request", tooDear.code().code());
  }

  private static Stock receive(Stock stock, String quantity, String cost) {
    return stock.receive(units(quantity), cost(cost), MORNING).after();
  }

  private static Movement issue(Stock stock, String quantity) {
    return issue(stock, quantity, true);
  }

  private static Movement issue(Stock stock, String quantity, boolean allocateFirst) {
    Stock held = allocateFirst ? stock.allocate(units(quantity)) : stock;
    return held.issue(units(quantity), MORNING);
  }

  private static void assertRefused(ErrorCode code, Runnable action) {
    assertEquals(code, assertThrows(Refusal.class, action::run).code());
  }
}
