package com.easyecom.stack.component;

import java.util.List;
import java.util.Map;

/** The services of the shop: whoever adds one adds its line here. */
public final class Services {
  private static final String READY = "/q/health/ready";

  /** The service that is the shop's one public address. */
  public static final String GATEWAY = "gateway-service";

  /** The service that keeps pictures, in S3. */
  static final String VISION = "vision-service";

  /**
   * All of them. They need the database when they start, for their migrations; they wait for Kafka
   * themselves, while they serve.
   */
  public static final List<ServiceSpec> ALL =
      List.of(
          // Beside what lives in it, room for the 19 MiB of each password hash that is computed:
          // with
          // less, a hash costs a collection of the whole heap (docs/performance.md).
          service("auth-service", 1, "auth", 256),
          // A collection of the young objects, every second in a smaller heap, is what the slowest
          // hundredth of reads would meet.
          service("catalog-service", 2, "catalog", 384),
          service("order-service", 3, "orders", 160),
          service("accounting-service", 4, "accounting", 160),
          // One decoded picture, turned and written anew, beside the vectors of all of them.
          service(VISION, 6, "vision", 448),
          new ServiceSpec(
              GATEWAY, 0, null, "/health", Map.of("QUARKUS_MANAGEMENT_PORT", 20), 128, List.of()));

  private Services() {}

  private static ServiceSpec service(String name, int port, String schema, int heapMegabytes) {
    return new ServiceSpec(name, port, schema, READY, Map.of(), heapMegabytes, List.of("postgres"));
  }
}
