package com.easyecom.order.returns.application;

import com.easyecom.kernel.money.Money;
import com.easyecom.order.ordering.application.KeptGoods;
import com.easyecom.order.ordering.application.SoldLine;
import com.easyecom.order.ordering.application.SoldOrder;
import com.easyecom.order.returns.domain.Returned;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Tells what customers keep: what is in no return, unless that was rejected. */
@Singleton
class GoodsInNoReturn implements KeptGoods {

  private final Returns returns;

  GoodsInNoReturn(Returns returns) {
    this.returns = returns;
  }

  @Override
  public SortedMap<Long, Money> nets(SoldOrder order) {
    Map<Long, Returned> returned = returns.returned(order.id());
    SortedMap<Long, Money> nets = new TreeMap<>();
    for (SoldLine line : order.lines()) {
      Returned back = returned.getOrDefault(line.orderItemId(), Returned.nothing(order.currency()));
      if (line.quantity().isMoreThan(back.quantity())) {
        nets.put(line.orderItemId(), back.netLeft(line.net()));
      }
    }
    return nets;
  }

  @Override
  public boolean isRefundOwed(long orderId) {
    return returns.isRefundOwed(orderId);
  }
}
