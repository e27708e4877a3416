package com.easyecom.order.ordering.domain;

import static com.easyecom.order.ordering.domain.Sample.order;
import static com.easyecom.order.ordering.domain.Sample.usd;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.easyecom.kernel.error.Refusal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TotalsTest {

  @Test
  void theTotalIsSubtotalLessDiscountPlusTax() {
    Totals totals = Totals.of(usd("10.00"), usd("2.50"), usd("0.80"));
    assertEquals(usd("8.30"), totals.total());
    assertEquals(usd("7.50"), totals.net());
  }

  @Test
  void aDiscountAboveTheSubtotalIsRefused() {
    Refusal refusal =
        assertThrows(Refusal.class, () -> Totals.of(usd("1.00"), usd("1.01"), usd("0")));
    assertEquals("discount_amount is more than the subtotal of 1.00", refusal.getMessage());
  }

  @Test
  void amountsThatNoAnswerCouldCarryAreRefused() {
    String most = "999999999999.99";
    assertEquals(usd(most), Totals.of(usd(most), usd("0"), usd("0")).total());
    assertThrows(Refusal.class, () -> Totals.of(usd("1000000000000.00"), usd("0"), usd("0")));
    assertThrows(Refusal.class, () -> Totals.of(usd(most), usd("0"), usd("0.01")));
  }

  @Test
  void aLinesTotalIsRoundedHalfUp() {
    assertEquals(usd("0.02"), order("0", "0", "0.015 x 1.00").totals().subtotal());
    assertEquals(usd("0.00"), order("0", "0", "0.004 x 1.00").totals().subtotal());
  }

  @Test
  void aChangeNamesWhatIsNewAndNoCosts() {
    Order before = order("0", "0", "2 x 3.00", "1 x 1.00");
    Part part =
        new NextPart(before, Taken.nothing(Sample.USD))
            .of(List.of(new WantedPart(1, Sample.quantity("2"))));
    Order after = before.fulfil(part, Map.of(1L, usd("4.00")));
    assertEquals(
        List.of(new Change("items[id=1].fulfilled_quantity", "0.000", "2.000")),
        Change.between(before, after));
    assertEquals(
        List.of(new Change("status", null, "confirmed"), new Change("total_amount", null, "7.00")),
        Change.between(null, before));
  }
}
