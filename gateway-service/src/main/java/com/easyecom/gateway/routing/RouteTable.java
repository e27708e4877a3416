package com.easyecom.gateway.routing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which public path belongs to which service. What no row covers does not exist outside: services'
 * {@code /internal} and {@code /q} are hidden by never being listed.
 */
public final class RouteTable {

  /** What every service has: the gateway answers the list, the services what is below it. */
  public static final String DEAD_LETTERS = "/api/v1/system/dead-letters";

  private static final RouteTable PUBLIC =
      new RouteTable(
          List.of(
              Route.to("/.well-known/jwks.json", Service.AUTH),
              Route.to("/api/v1/auth", Service.AUTH),
              Route.to("/api/v1/users", Service.AUTH),
              Route.to("/api/v1/sessions", Service.AUTH),
              Route.to("/api/v1/products", Service.CATALOG),
              Route.to("/api/v1/products/{id}/images", Service.VISION),
              Route.to("/api/v1/products/image-search", Service.VISION),
              Route.to("/api/v1/inventory", Service.CATALOG),
              Route.to("/api/v1/orders", Service.ORDER),
              Route.to("/api/v1/returns", Service.ORDER),
              Route.to("/api/v1/customers", Service.ORDER),
              Route.to("/api/v1/accounting", Service.ACCOUNTING),
              Route.to("/api/v1/reports", Service.ACCOUNTING),
              Route.toServiceOfId(DEAD_LETTERS)));

  private final List<Route> mostSpecificFirst;

  /**
   * @param routes in any order; where several cover a path the longest decides, and of two equally
   *     long ones the one with fewer variables
   */
  public RouteTable(List<Route> routes) {
    this.mostSpecificFirst =
        routes.stream()
            .sorted(
                Comparator.comparingInt(Route::length)
                    .thenComparingLong(Route::literals)
                    .reversed())
            .toList();
  }

  /** The routes of this shop. */
  public static RouteTable ofTheShop() {
    return PUBLIC;
  }

  /** The row that covers the path, if any does. */
  public Optional<Route> find(RequestPath path) {
    return find(path.segments());
  }

  /**
   * The row that covers a path as API documents write it.
   *
   * @param template for example {@code /api/v1/orders/{id}}
   */
  public Optional<Route> find(String template) {
    return find(RequestPath.segmentsOf(template));
  }

  private Optional<Route> find(List<String> segments) {
    return mostSpecificFirst.stream().filter(row -> row.covers(segments)).findFirst();
  }
}
