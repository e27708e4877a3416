package com.easyecom.catalog.allocation.domain;

import com.easyecom.kernel.error.Refusal;
import java.util.List;

/** What became of a request to hold stock. */
public sealed interface Verdict {

  /**
   * All of it is held now.
   *
   * @param holds one for each product
   */
  record Granted(long orderId, List<Hold> holds) implements Verdict {}

  /** It was held before, for the order of the first attempt. */
  record Repeated(long orderId) implements Verdict {}

  /** Nothing of it is held. */
  record Refused(Refusal refusal) implements Verdict {}
}
