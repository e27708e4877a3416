package com.easyecom.catalog.allocation.application;

import com.easyecom.catalog.allocation.domain.HoldRequest;
import com.easyecom.catalog.allocation.domain.Verdict;
import com.easyecom.kernel.error.CommonError;
import com.easyecom.kernel.error.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Holds stock for an order. Requests that arrive together can be decided together here. */
@ApplicationScoped
public class AllocateStock {

  private static final int MOST_ATTEMPTS = 3;

  private final DecideAllocations decisions;

  AllocateStock(DecideAllocations decisions) {
    this.decisions = decisions;
  }

  /**
   * Holds all lines or none. The same key again holds nothing more and answers the order of the
   * first attempt, until that gives its stock back.
   *
   * @throws Refusal {@code insufficient_stock} with all products that lack; {@code invalid_request}
   *     with all lines of products that are not for sale; {@code backdating_unavailable} when a
   *     product moved after the time of issue; {@code request_key_reused} for other lines
   */
  public HeldStock allocate(HoldRequest request) {
    Allocation allocation = decide(request);
    return switch (allocation.verdict()) {
      case Verdict.Granted granted -> new HeldStock(granted.orderId(), allocation.products());
      case Verdict.Repeated first -> new HeldStock(first.orderId(), allocation.products());
      case Verdict.Refused refused -> throw refused.refusal();
    };
  }

  private Allocation decide(HoldRequest request) {
    for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
      try {
        return decisions.decide(List.of(request)).getFirst();
      } catch (RequestKeyTaken taken) {
        // The next attempt finds what the other was granted.
      }
    }
    throw new Refusal(CommonError.SERVICE_UNAVAILABLE, "The request key is contended.");
  }
}
