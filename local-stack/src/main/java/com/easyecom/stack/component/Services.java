package com.easyecom.stack.component;

import java.util.List;

/** The services of the shop: whoever adds one adds its line here. */
public final class Services {
  private static final String READY = "/q/health/ready";

  /** The service that is the shop's one public address. */
  public static final String GATEWAY = "gateway-service";

  /**
   * All of them. They need the database when they start, for their migrations; they wait for Kafka
   * themselves, while they serve.
   */
  public static final List<ServiceSpec> ALL =
      List.of(
          new ServiceSpec("auth-service", 1, "auth", READY, 128, List.of("postgres")),
          new ServiceSpec("catalog-service", 2, "catalog", READY, 160, List.of("postgres")),
          new ServiceSpec("order-service", 3, "orders", READY, 160, List.of("postgres")),
          new ServiceSpec("accounting-service", 4, "accounting", READY, 160, List.of("postgres")),
          new ServiceSpec(GATEWAY, 0, null, "/health", 128, List.of()));

  private Services() {}
}
