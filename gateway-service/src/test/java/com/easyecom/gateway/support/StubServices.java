package com.easyecom.gateway.support;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Starts the stub services, and makes the gateway impatient enough for tests. */
public final class StubServices implements QuarkusTestResourceLifecycleManager {

  private final Vertx vertx = Vertx.vertx();
  private final Services services = new Services(vertx);

  @Override
  public Map<String, String> start() {
    Map<String, String> config = new HashMap<>();
    services
        .all()
        .forEach(
            (service, stub) ->
                config.put(
                    "gateway.services." + service.name().toLowerCase() + ".url", stub.url()));
    config.put("gateway.limits.body-time", "8S");
    config.put("gateway.limits.discard-time", "30S");
    config.put("gateway.upstream.connect-timeout", "5S");
    config.put("gateway.upstream.response-timeout", "8S");
    config.put("gateway.health.cached-for", "0.3S");
    config.put("gateway.docs.cached-for", "0.3S");
    config.put("gateway.docs.incomplete-cached-for", "0.1S");
    return config;
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(services, new TestInjector.MatchesType(Services.class));
  }

  @Override
  public void stop() {
    vertx.close().toCompletionStage().toCompletableFuture().orTimeout(60, TimeUnit.SECONDS).join();
  }
}
