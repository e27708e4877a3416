package com.easyecom.gateway.routing;

/** The services behind the gateway. Their addresses are configuration: {@code gateway.services}. */
public enum Service {
  AUTH("auth-service"),
  CATALOG("catalog-service"),
  ORDER("order-service"),
  ACCOUNTING("accounting-service");

  private final String label;

  Service(String label) {
    this.label = label;
  }

  /** The name that operators know it by, for example {@code order-service}. */
  public String label() {
    return label;
  }
}
