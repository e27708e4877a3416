package com.easyecom.gateway.support;

import com.easyecom.gateway.routing.Service;
import io.vertx.core.Vertx;
import java.util.EnumMap;
import java.util.Map;

/** The stubs of all services, injected into a test's field of this type. */
public final class Services {

  private final Map<Service, StubService> stubs = new EnumMap<>(Service.class);

  Services(Vertx vertx) {
    for (Service service : Service.values()) {
      stubs.put(service, new StubService(vertx, service.label()));
    }
  }

  public StubService auth() {
    return stubs.get(Service.AUTH);
  }

  public StubService catalog() {
    return stubs.get(Service.CATALOG);
  }

  public StubService order() {
    return stubs.get(Service.ORDER);
  }

  public StubService accounting() {
    return stubs.get(Service.ACCOUNTING);
  }

  Map<Service, StubService> all() {
    return stubs;
  }
}
