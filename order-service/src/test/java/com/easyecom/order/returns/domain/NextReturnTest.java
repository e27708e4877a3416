package com.easyecom.order.returns.domain;

import static com.easyecom.order.returns.domain.Sold.line;
import static com.easyecom.order.returns.domain.Sold.order;
import static com.easyecom.order.returns.domain.Sold.quantity;
import static com.easyecom.order.returns.domain.Sold.usd;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.easyecom.kernel.error.Refusal;
import com.easyecom.order.ordering.application.SoldOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NextReturnTest {

  private final SoldOrder order = order(line(1, "3", "14.00", "1.00", "10.00"));

  @Test
  void threeUnitsOfTenReturnedOneByOneRestockAllOfIt() {
    List<ReturnItem> all = oneByOne(null, null, null);
    assertEquals(List.of("3.33", "3.34", "3.33"), texts(all.stream().map(ReturnItem::cost)));
    assertEquals(
        List.of("4.67", "4.67", "4.66"), texts(all.stream().map(item -> item.refund().net())));
    assertEquals(
        List.of("0.33", "0.34", "0.33"), texts(all.stream().map(item -> item.refund().tax())));
  }

  @Test
  void threeUnitsInOneReturnOrInThreeItemsOfItAreTheSame() {
    List<ReturnItem> whole = next(List.of()).of(List.of(want("3", null)), List.of(9L));
    assertEquals("15.00", whole.getFirst().refund().total().toString());
    assertEquals("10.00", whole.getFirst().cost().toString());
    List<ReturnItem> parts =
        next(List.of())
            .of(List.of(want("1", null), want("1", null), want("1", null)), List.of(1L, 2L, 3L));
    assertEquals(oneByOne(null, null, null), parts);
  }

  @Test
  void lessIsPaidBackWhereSomebodySaysSoAndTheRestIsNotGivenToOthers() {
    List<ReturnItem> all = oneByOne("2.00", null, null);
    assertEquals(
        List.of("2.00", "5.01", "4.99"), texts(all.stream().map(item -> item.refund().total())));
    assertEquals("0.13", all.getFirst().refund().tax().toString());
  }

  @Test
  void moreForOneUnitIsLessForTheLastAndNeverMoreThanWasPaid() {
    List<ReturnItem> all = oneByOne("9.00", null, null);
    assertEquals(
        List.of("9.00", "5.01", "0.99"), texts(all.stream().map(item -> item.refund().total())));
    Refusal refusal =
        assertThrows(Refusal.class, () -> next(all.subList(0, 1)).of(wish("6.01"), List.of(5L)));
    assertEquals("over_refund", refusal.code().code());
    assertEquals(
        List.of(new NextReturn.TooMuchMoney(1, usd("6.01"), usd("6.00"))),
        refusal.members().get("errors"));
    assertEquals(
        "6.00",
        next(all.subList(0, 1))
            .of(wish("6.00"), List.of(5L))
            .getFirst()
            .refund()
            .total()
            .toString());
  }

  @Test
  void moreUnitsThanThereAreAreRefusedAlsoInSeveralItems() {
    List<ReturnItem> one = next(List.of()).of(List.of(want("1", null)), List.of(1L));
    Refusal refusal =
        assertThrows(
            Refusal.class,
            () -> next(one).of(List.of(want("1", null), want("1.001", null)), List.of(2L, 3L)));
    assertEquals("over_return", refusal.code().code());
    assertEquals(
        List.of(new NextReturn.TooMany(1, quantity("2.001"), quantity("2"))),
        refusal.members().get("errors"));
  }

  @Test
  void whatHasNotLeftCannotComeBack() {
    SoldOrder waiting = order(line(1, "0", "0", "0", "0"));
    Refusal refusal = assertThrows(Refusal.class, () -> new NextReturn(waiting, Map.of()));
    assertEquals("order_not_fulfilled", refusal.code().code());
    SoldOrder partly = order(line(1, "0", "0", "0", "0"), line(2, "1", "5.00", "0", "2.00"));
    refusal =
        assertThrows(
            Refusal.class, () -> new NextReturn(partly, Map.of()).of(wish(null), List.of(1L)));
    assertEquals("over_return", refusal.code().code());
  }

  @Test
  void anItemOfAnotherOrderIsNamed() {
    WantedReturn other = new WantedReturn(8, quantity("1"), null, true);
    Refusal refusal =
        assertThrows(
            Refusal.class,
            () -> next(List.of()).of(List.of(want("1", null), other), List.of(1L, 2L)));
    assertEquals("invalid_request", refusal.code().code());
    assertEquals("items[1].order_item_id is not an item of this order", refusal.getMessage());
  }

  /** Three returns of one unit each, with these refunds. */
  private List<ReturnItem> oneByOne(@Nullable String... refunds) {
    List<ReturnItem> all = new ArrayList<>();
    for (String refund : refunds) {
      all.addAll(next(all).of(wish(refund), List.of(all.size() + 1L)));
    }
    return all;
  }

  private NextReturn next(List<ReturnItem> before) {
    return new NextReturn(order, Sold.returned(before));
  }

  private static List<WantedReturn> wish(@Nullable String refund) {
    return List.of(want("1", refund));
  }

  private static WantedReturn want(String quantity, @Nullable String refund) {
    return new WantedReturn(1, quantity(quantity), refund == null ? null : usd(refund), true);
  }

  private static List<String> texts(Stream<?> amounts) {
    return amounts.map(Object::toString).toList();
  }
}
