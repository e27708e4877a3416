package com.easyecom.order.ordering.domain;

import static com.easyecom.order.ordering.domain.Sample.USD;
import static com.easyecom.order.ordering.domain.Sample.inStatus;
import static com.easyecom.order.ordering.domain.Sample.order;
import static com.easyecom.order.ordering.domain.Sample.quantity;
import static com.easyecom.order.ordering.domain.Sample.usd;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.easyecom.kernel.error.Refusal;
import com.easyecom.order.ordering.domain.NextPart.TooMuch;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NextPartTest {

  private final List<Part> parts = new ArrayList<>();

  @Test
  void theWholeOrderTakesAllOfItsAmounts() {
    Part whole = new NextPart(order("1.00", "0.70", "2 x 3.50", "1 x 1.25"), taken()).whole();
    assertEquals(2, whole.lines().size());
    assertEquals(usd("8.25"), whole.subtotal());
    assertEquals(usd("1.00"), whole.discount());
    assertEquals(usd("0.70"), whole.tax());
    assertEquals(usd("7.95"), whole.total());
  }

  @Test
  void threeThirdsOfACentTooMuchGoToTheOnesThatRoundUp() {
    Order order = order("0.00", "1.00", "3 x 3.33");
    take(order, "1");
    take(order, "1");
    take(order, "1");
    assertEquals(
        List.of(usd("0.33"), usd("0.34"), usd("0.33")), parts.stream().map(Part::tax).toList());
  }

  @Test
  void theLastPartTakesTheRestOfALine() {
    Order order = order("0.00", "0.00", "0.999 x 1.00");
    assertEquals(usd("1.00"), order.totals().subtotal());
    take(order, "0.333");
    take(order, "0.333");
    take(order, "0.333");
    assertEquals(
        List.of(usd("0.33"), usd("0.34"), usd("0.33")),
        parts.stream().map(Part::subtotal).toList());
  }

  @Test
  void taxOnAGiftWaitsForItsLastPart() {
    Order order = order("0.00", "0.50", "2 x 0.00");
    take(order, "1");
    take(order, "1");
    assertEquals(List.of(usd("0.00"), usd("0.50")), parts.stream().map(Part::tax).toList());
  }

  @Test
  void theSameItemTwiceCountsTogether() {
    NextPart next = new NextPart(order("0", "0", "5 x 1.00"), taken());
    Part part = next.of(List.of(wanted(1, "2"), wanted(1, "1.5")));
    assertEquals(List.of(new PartLine(1, quantity("3.5"), usd("3.50"))), part.lines());
    assertEquals(
        "over_fulfilment",
        refusal(() -> next.of(List.of(wanted(1, "3"), wanted(1, "2.001")))).code().code());
  }

  @Test
  void moreThanIsLeftIsRefusedWithWhatIs() {
    Order order = order("0", "0", "5 x 1.00", "2 x 1.00");
    take(order, "3");
    Refusal refusal =
        refusal(() -> new NextPart(order, taken()).of(List.of(wanted(1, "2.5"), wanted(2, "2"))));
    assertEquals("over_fulfilment", refusal.code().code());
    assertEquals(
        List.of(new TooMuch(1, quantity("2.5"), quantity("2"))), refusal.members().get("errors"));
  }

  @Test
  void anItemOfAnotherOrderIsNamed() {
    NextPart next = new NextPart(order("0", "0", "5 x 1.00"), taken());
    Refusal refusal = refusal(() -> next.of(List.of(wanted(1, "1"), wanted(99, "1"))));
    assertEquals("invalid_request", refusal.code().code());
    assertEquals("items[1].order_item_id is not an item of this order", refusal.getMessage());
  }

  @Test
  void nothingIsLeftOnceAllIsTaken() {
    Order order = order("0", "0", "5 x 1.00");
    take(order, "5");
    assertEquals("nothing_to_fulfil", refusal(() -> new NextPart(order, taken())).code().code());
    Order done = order.fulfil(parts.getFirst(), java.util.Map.of(1L, usd("2.00")));
    assertEquals(OrderStatus.FULFILLED, done.status());
    assertEquals("nothing_to_fulfil", refusal(() -> new NextPart(done, taken())).code().code());
  }

  @Test
  void onlyAConfirmedOrderCanBeFulfilled() {
    for (OrderStatus status :
        List.of(
            OrderStatus.DRAFT, OrderStatus.CANCELLED, OrderStatus.RETURNED, OrderStatus.REFUNDED)) {
      Refusal refusal = refusal(() -> new NextPart(inStatus(status), taken()));
      assertEquals("illegal_transition", refusal.code().code());
    }
  }

  private void take(Order order, String ofTheFirstLine) {
    parts.add(new NextPart(order, taken()).of(List.of(wanted(1, ofTheFirstLine))));
  }

  private Taken taken() {
    return PartSums.of(parts, USD);
  }

  private static WantedPart wanted(long item, String quantity) {
    return new WantedPart(item, quantity(quantity));
  }

  private static Refusal refusal(org.junit.jupiter.api.function.Executable action) {
    return assertThrows(Refusal.class, action);
  }
}
