package com.easyecom.catalog.product;

import com.easyecom.testkit.security.Tokens;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/**
 * Says how fast products are found here among a million, over HTTP but without the gateway: {@code
 * mvn test -Dtest=ProductSearchSpeed}. Requests are sent when they are due, whether or not others
 * are answered, and timed from when they were due.
 */
@QuarkusTest
@WithEmbedded(schema = "catalog")
class ProductSearchSpeed {

  private static final Logger LOG = Logger.getLogger(ProductSearchSpeed.class);
  private static final int PRODUCTS = 1_000_000;
  private static final int PER_SECOND = 100;
  private static final int WARM_UP_SECONDS = 15;
  private static final int SECONDS = 25;

  private final HttpClient http = HttpClient.newHttpClient();
  private final Random random = new Random(7);
  private final String token = Tokens.admin();
  private final AtomicInteger failed = new AtomicInteger();

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @ConfigProperty(name = "quarkus.flyway.password")
  String password;

  @Test
  void measureAMillionProducts() {
    long start = System.nanoTime();
    Jdbi owner = Jdbi.create(url + "?currentSchema=catalog", "catalog_owner", password);
    owner.useHandle(
        handle -> {
          handle.execute(
              """
              INSERT INTO product (sku, name, category, unit_price, is_active, barcode, version,
                created_at, updated_at)
              SELECT 'SPEED-' || lpad(n::text, 7, '0'),
                (ARRAY['Blue','Red','Green','Black','White','Small','Large','Heavy','Light','Old'])
                    [1 + n % 10]
                  || ' ' || (ARRAY['steel','wooden','glass','paper','cotton','silver','plastic'])
                    [1 + n % 7]
                  || ' ' || (ARRAY['kettle','lamp','table','chair','mirror','bottle','basket',
                      'hammer','pillow','candle','blanket'])[1 + n % 11]
                  || ' ' || translate(lpad((n::bigint * 7919 % 100000)::text, 5, '0'),
                      '0123456789', 'abdefiklmo'),
                'category ' || n % 50, 10, true, (4000000000000 + n)::text, 1, now(), now()
              FROM generate_series(1, ?) n
              """,
              PRODUCTS);
          handle.execute(
              """
              INSERT INTO stock (product_id, on_hand, allocated, value, unit_cost, version)
              SELECT id, 0, 0, 0, 1, 1 FROM product
              ON CONFLICT DO NOTHING
              """);
          for (String table : List.of("product", "stock", "product_word", "search_word")) {
            handle.execute("VACUUM ANALYZE " + table);
          }
        });
    LOG.infof("Loaded %d products in %.0f s", PRODUCTS, (System.nanoTime() - start) / 1e9);
    run(WARM_UP_SECONDS);
    run(SECONDS)
        .forEach(
            (kind, nanos) ->
                LOG.infof(
                    "%s: %d requests, p50 %.1f ms, p99 %.1f ms, longest %.1f ms",
                    kind,
                    nanos.size(),
                    percentile(nanos, 0.50),
                    percentile(nanos, 0.99),
                    percentile(nanos, 1)));
    LOG.infof("%d failed", failed.get());
  }

  private Map<String, List<Long>> run(int seconds) {
    Map<String, List<Long>> taken = new TreeMap<>();
    long begin = System.nanoTime();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < seconds * PER_SECOND; i++) {
        long due = begin + i * 1_000_000_000L / PER_SECOND;
        LockSupport.parkNanos(due - System.nanoTime());
        int n = 1 + random.nextInt(PRODUCTS);
        String kind = kind(random.nextInt(100));
        List<Long> ofKind = taken.computeIfAbsent(kind, name -> new ArrayList<>());
        threads.execute(
            () -> {
              ask(path(kind, n));
              synchronized (ofKind) {
                ofKind.add(System.nanoTime() - due);
              }
            });
      }
    }
    return taken;
  }

  /** Half are searches, as the catalog's target has them. */
  private static String kind(int percent) {
    return percent < 25
        ? "list"
        : percent < 50
            ? "get"
            : percent < 65
                ? "exact SKU"
                : percent < 80 ? "prefix" : percent < 95 ? "one typo" : "word of thousands";
  }

  private static String path(String kind, int n) {
    String sku = "SPEED-" + "%07d".formatted(n);
    return switch (kind) {
      case "get" -> "/" + n;
      case "exact SKU" -> "?q=" + sku;
      case "prefix" -> "?q=" + (n % 2 == 0 ? sku.substring(0, 11) : "blu");
      case "one typo" -> "?q=" + List.of("ketle", "lmap", "chiar", "botttle", "pilow").get(n % 5);
      case "word of thousands" -> "?q=" + encoded(List.of("kettle", "steel lamp").get(n % 2));
      default -> "";
    };
  }

  private void ask(String path) {
    try {
      int status =
          http.send(
                  HttpRequest.newBuilder(
                          URI.create(
                              "http://localhost:" + RestAssured.port + "/api/v1/products" + path))
                      .header("Authorization", token)
                      .build(),
                  BodyHandlers.ofByteArray())
              .statusCode();
      if (status != 200) {
        failed.incrementAndGet();
      }
    } catch (IOException | InterruptedException fault) {
      failed.incrementAndGet();
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static double percentile(List<Long> nanos, double share) {
    List<Long> sorted = nanos.stream().sorted().toList();
    return sorted.get(Math.min(sorted.size() - 1, (int) (sorted.size() * share))) / 1e6;
  }
}
