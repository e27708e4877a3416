package com.easyecom.gateway.health;

import com.easyecom.gateway.GatewayConfig;
import com.easyecom.gateway.exchange.Exchange;
import com.easyecom.gateway.exchange.LocalPages;
import com.easyecom.gateway.probe.Remembered;
import com.easyecom.gateway.probe.ServiceProbe;
import com.easyecom.gateway.routing.Service;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** {@code GET /health}: 200 when every service is ready, else 503 with the names of the others. */
@ApplicationScoped
class HealthPage implements LocalPages {

  private static final String READY = "/q/health/ready";
  private static final int OK = 200;
  private static final int UNAVAILABLE = 503;

  private final ServiceProbe probe;
  private final GatewayConfig.Health config;
  private final Remembered<List<String>> failing;

  HealthPage(ServiceProbe probe, GatewayConfig config) {
    this.probe = probe;
    this.config = config.health();
    this.failing = new Remembered<>(this::askAll, answer -> this.config.cachedFor());
  }

  @Override
  public Map<String, Consumer<Exchange>> byPath() {
    return Map.of("/health", this::serve);
  }

  private void serve(Exchange exchange) {
    exchange.when(failing.get(), names -> answer(exchange, names));
  }

  private static void answer(Exchange exchange, List<String> failing) {
    JsonObject body = new JsonObject().put("status", failing.isEmpty() ? "ok" : "unavailable");
    if (!failing.isEmpty()) {
      body.put("failing", new JsonArray(failing));
    }
    exchange.send(failing.isEmpty() ? OK : UNAVAILABLE, "application/json", body.toBuffer());
  }

  private Future<List<String>> askAll() {
    List<Future<Optional<String>>> answers =
        Arrays.stream(Service.values()).map(this::nameIfFailing).toList();
    return Future.all(answers)
        .map(all -> answers.stream().flatMap(answer -> answer.result().stream()).toList());
  }

  private Future<Optional<String>> nameIfFailing(Service service) {
    return probe
        .get(service, READY, config.timeout())
        .map(ready -> Optional.<String>empty())
        .otherwise(Optional.of(service.label()));
  }
}
