package com.easyecom.gateway.docs;

import com.easyecom.gateway.exchange.Exchange;
import com.easyecom.gateway.exchange.LocalPages;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** {@code /docs} (Swagger UI) and {@code /redoc} (ReDoc), with every file that they load. */
@ApplicationScoped
class DocsPages implements LocalPages {

  private static final int OK = 200;
  private static final int FOUND = 302;

  /** Both pages write style attributes; ReDoc searches in a worker that it makes itself. */
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
          + "img-src 'self' data:; font-src 'self' data:; connect-src 'self'; "
          + "worker-src 'self' blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private final Vertx vertx;

  DocsPages(Vertx vertx) {
    this.vertx = vertx;
  }

  @Override
  public Map<String, Consumer<Exchange>> byPath() {
    Map<String, Consumer<Exchange>> pages = new HashMap<>();
    pages.put("/", DocsPages::toTheDocs);
    pages.put("/docs", page("swagger.html"));
    pages.put("/redoc", page("redoc.html"));
    pages.put("/docs/swagger.js", file("swagger.js", "text/javascript"));
    pages.put("/docs/swagger-ui.css", file("swagger-ui.css", "text/css"));
    pages.put("/docs/swagger-ui-bundle.js", file("swagger-ui-bundle.js", "text/javascript"));
    pages.put("/docs/redoc.standalone.js", file("redoc.standalone.js", "text/javascript"));
    pages.put("/docs/favicon-32x32.png", file("favicon-32x32.png", "image/png"));
    return pages;
  }

  /** Until there is a console, the documentation is what the root has to show. */
  private static void toTheDocs(Exchange exchange) {
    exchange.response().putHeader(HttpHeaders.LOCATION, "/docs");
    exchange.send(FOUND, "text/plain", Buffer.buffer());
  }

  private Consumer<Exchange> page(String name) {
    Asset asset = new Asset(vertx, name);
    return exchange -> {
      exchange.response().putHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
      serve(exchange, asset, "text/html; charset=utf-8");
    };
  }

  private Consumer<Exchange> file(String name, String contentType) {
    Asset asset = new Asset(vertx, name);
    return exchange -> {
      exchange.response().putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=3600");
      serve(exchange, asset, contentType);
    };
  }

  private static void serve(Exchange exchange, Asset asset, String contentType) {
    @Nullable String accepted = exchange.request().getHeader(HttpHeaders.ACCEPT_ENCODING);
    boolean gzip = accepted != null && accepted.contains("gzip");
    exchange.response().putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    if (gzip) {
      exchange.response().putHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
    }
    exchange.when(
        gzip ? asset.gzip() : asset.plain(), content -> exchange.send(OK, contentType, content));
  }
}
