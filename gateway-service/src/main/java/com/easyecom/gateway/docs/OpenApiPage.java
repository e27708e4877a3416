package com.easyecom.gateway.docs;

import com.easyecom.gateway.GatewayConfig;
import com.easyecom.gateway.exchange.Exchange;
import com.easyecom.gateway.exchange.LocalPages;
import com.easyecom.gateway.probe.Remembered;
import com.easyecom.gateway.probe.ServiceProbe;
import com.easyecom.gateway.routing.RouteTable;
import com.easyecom.gateway.routing.Service;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /openapi}: the merged document as JSON, or as YAML for who accepts that. A service
 * that is down keeps the part that it last had; one that was never seen is left out.
 */
@ApplicationScoped
class OpenApiPage implements LocalPages {

  private static final String DOCUMENT = "/q/openapi?format=json";
  private static final int OK = 200;

  private final ServiceProbe probe;
  private final GatewayConfig.Docs config;
  private final Vertx vertx;
  private final String version;
  private final Remembered<MergedDocument> merged;
  private final Map<Service, ServiceDocument> lastKnown = new EnumMap<>(Service.class);

  OpenApiPage(
      ServiceProbe probe,
      GatewayConfig config,
      Vertx vertx,
      @ConfigProperty(name = "quarkus.application.version") String version) {
    this.probe = probe;
    this.config = config.docs();
    this.vertx = vertx;
    this.version = version;
    this.merged = new Remembered<>(this::fetchAll, this::goodFor);
  }

  @Override
  public Map<String, Consumer<Exchange>> byPath() {
    return Map.of("/openapi", this::serve);
  }

  private void serve(Exchange exchange) {
    @Nullable String accept = exchange.request().getHeader(HttpHeaders.ACCEPT);
    boolean asYaml = accept != null && accept.toLowerCase(Locale.ROOT).contains("yaml");
    exchange.response().putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    exchange.when(
        merged.get(),
        document ->
            exchange.send(
                OK,
                asYaml ? "application/yaml" : "application/json",
                asYaml ? document.yaml() : document.json()));
  }

  private Duration goodFor(MergedDocument document) {
    return document.complete() ? config.cachedFor() : config.incompleteCachedFor();
  }

  private Future<MergedDocument> fetchAll() {
    List<Future<Boolean>> updates = Arrays.stream(Service.values()).map(this::update).toList();
    return Future.all(updates)
        .compose(
            all -> {
              boolean complete = updates.stream().allMatch(Future::result);
              return vertx.executeBlocking(() -> merge(complete));
            });
  }

  /** Whether the service's part is as new as can be; what is no document counts as none. */
  private Future<Boolean> update(Service service) {
    return probe
        .get(service, DOCUMENT, config.timeout())
        .map(body -> remember(service, body.toJsonObject()))
        .otherwise(false);
  }

  private synchronized boolean remember(Service service, JsonObject document) {
    lastKnown.put(service, ServiceDocument.publicPartOf(document, service, RouteTable.ofTheShop()));
    return true;
  }

  private synchronized MergedDocument merge(boolean complete) {
    return MergedDocument.of(OpenApiMerge.merge(lastKnown, version), complete);
  }
}
