package com.easyecom.order.ordering.domain;

import static com.easyecom.order.ordering.domain.OrderStatus.CANCELLED;
import static com.easyecom.order.ordering.domain.OrderStatus.CONFIRMED;
import static com.easyecom.order.ordering.domain.OrderStatus.DRAFT;
import static com.easyecom.order.ordering.domain.OrderStatus.FULFILLED;
import static com.easyecom.order.ordering.domain.OrderStatus.REFUNDED;
import static com.easyecom.order.ordering.domain.OrderStatus.RETURNED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.easyecom.kernel.error.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OrderStatusTest {

  private static final Map<OrderStatus, Set<OrderStatus>> TABLE =
      Map.of(
          DRAFT, Set.of(CONFIRMED, CANCELLED),
          CONFIRMED, Set.of(FULFILLED, CANCELLED),
          FULFILLED, Set.of(RETURNED, REFUNDED),
          CANCELLED, Set.of(),
          RETURNED, Set.of(REFUNDED),
          REFUNDED, Set.of());

  @Test
  void everyPairIsEitherInTheTableOrRefused() {
    for (OrderStatus from : OrderStatus.values()) {
      for (OrderStatus to : OrderStatus.values()) {
        if (TABLE.get(from).contains(to)) {
          assertEquals(to, from.to(to));
        } else {
          Refusal refusal = assertThrows(Refusal.class, () -> from.to(to));
          assertEquals("illegal_transition", refusal.code().code());
        }
      }
    }
  }

  @Test
  void aRefusalSaysWhatIsAllowedInstead() {
    Refusal refusal = assertThrows(Refusal.class, () -> DRAFT.to(FULFILLED));
    assertEquals(List.of("confirmed", "cancelled"), refusal.members().get("allowed"));
    assertEquals("An order that is draft cannot become fulfilled.", refusal.getMessage());
  }
}
