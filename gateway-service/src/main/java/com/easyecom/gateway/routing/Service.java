package com.easyecom.gateway.routing;

import java.util.Arrays;
import java.util.Optional;

/** The services behind the gateway. Their addresses are configuration: {@code gateway.services}. */
public enum Service {
  AUTH("auth-service", 1),
  CATALOG("catalog-service", 2),
  ORDER("order-service", 3),
  ACCOUNTING("accounting-service", 4),
  VISION("vision-service", 6);

  private final String label;
  private final int number;

  Service(String label, int number) {
    this.label = label;
    this.number = number;
  }

  /** The name that operators know it by, for example {@code order-service}. */
  public String label() {
    return label;
  }

  /** Its {@code easyecom.service-number}, which ids of what every service has end with. */
  public int number() {
    return number;
  }

  /** The service of that name, if there is one. */
  public static Optional<Service> ofLabel(String label) {
    return Arrays.stream(values()).filter(service -> service.label.equals(label)).findFirst();
  }
}
