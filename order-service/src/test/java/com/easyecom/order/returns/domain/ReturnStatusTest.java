package com.easyecom.order.returns.domain;

import static com.easyecom.order.returns.domain.ReturnStatus.APPROVED;
import static com.easyecom.order.returns.domain.ReturnStatus.RECEIVED;
import static com.easyecom.order.returns.domain.ReturnStatus.REFUNDED;
import static com.easyecom.order.returns.domain.ReturnStatus.REJECTED;
import static com.easyecom.order.returns.domain.ReturnStatus.REQUESTED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.easyecom.kernel.error.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReturnStatusTest {

  private static final Map<ReturnStatus, Set<ReturnStatus>> TABLE =
      Map.of(
          REQUESTED, Set.of(APPROVED, REJECTED),
          APPROVED, Set.of(RECEIVED, REJECTED),
          REJECTED, Set.of(),
          RECEIVED, Set.of(REFUNDED),
          REFUNDED, Set.of());

  @Test
  void everyPairIsEitherInTheTableOrRefusedWithWhatIs() {
    for (ReturnStatus from : ReturnStatus.values()) {
      for (ReturnStatus to : ReturnStatus.values()) {
        if (TABLE.get(from).contains(to)) {
          assertEquals(to, from.to(to));
        } else {
          Refusal refusal = assertThrows(Refusal.class, () -> from.to(to));
          assertEquals("illegal_transition", refusal.code().code());
          List<String> allowed =
              TABLE.get(from).stream().sorted().map(ReturnStatus::wireName).toList();
          assertEquals(allowed, refusal.members().get("allowed"));
        }
      }
    }
  }
}
