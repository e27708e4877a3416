package com.easyecom.accounting.source;

/** The services whose events are posted. */
public enum Publisher {
  /** Tells of revenue, discount, tax and payment. */
  ORDERS("order-service"),
  /** Tells of stock and its cost. */
  CATALOG("catalog-service");

  private final String service;

  Publisher(String service) {
    this.service = service;
  }

  /** The service's name, for people. */
  public String service() {
    return service;
  }
}
