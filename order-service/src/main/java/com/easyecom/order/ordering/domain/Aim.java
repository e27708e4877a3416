package com.easyecom.order.ordering.domain;

/** How far an order is to get by being placed. */
public enum Aim {
  /** Noted; no stock is held. */
  DRAFT,
  /** Its stock is held. */
  CONFIRMED,
  /** Handed over already, whole. */
  FULFILLED;

  /** The status that it is stored with: a fulfilled one gets there when its stock has left. */
  public OrderStatus firstStatus() {
    return this == DRAFT ? OrderStatus.DRAFT : OrderStatus.CONFIRMED;
  }
}
