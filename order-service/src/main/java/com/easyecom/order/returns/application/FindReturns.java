package com.easyecom.order.returns.application;

import com.easyecom.kernel.error.CommonError;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.paging.Page;
import com.easyecom.kernel.paging.PageRequest;
import com.easyecom.order.returns.domain.SalesReturn;
import jakarta.enterprise.context.ApplicationScoped;

/** Shows returns. */
@ApplicationScoped
public class FindReturns {

  private final Returns returns;

  FindReturns(Returns returns) {
    this.returns = returns;
  }

  /**
   * @throws Refusal {@code not_found}
   */
  public SalesReturn get(long returnId) {
    return returns.find(returnId).orElseThrow(() -> unknown(returnId));
  }

  /** Newest first. */
  public Page<SalesReturn> list(ReturnFilter filter, PageRequest page) {
    return returns.list(filter, page);
  }

  static Refusal unknown(long returnId) {
    return new Refusal(CommonError.NOT_FOUND, "There is no return " + returnId + ".");
  }
}
