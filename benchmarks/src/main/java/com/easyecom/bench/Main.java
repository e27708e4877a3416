package com.easyecom.bench;

import com.easyecom.bench.catalog.CatalogBenchmark;
import com.easyecom.bench.catalog.CatalogDatabase;
import com.easyecom.bench.catalog.CatalogSize;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code ./easyecom bench orders|reads|catalog}: runs a benchmark against the shop that is running.
 */
public final class Main {

  private static final int WRONG_USE = 2;

  private Main() {}

  public static void main(String[] arguments) {
    List<String> options = Stream.of(arguments).skip(1).toList();
    try {
      System.exit(run(arguments.length == 0 ? "" : arguments[0], options) ? 0 : 1);
    } catch (IllegalArgumentException wrong) {
      System.err.println(wrong.getMessage());
      System.exit(WRONG_USE);
    }
  }

  private static boolean run(String benchmark, List<String> options) {
    List<Integer> clients =
        Stream.of(env("BENCH_CLIENTS", "1,8,32").split(",")).map(Integer::valueOf).toList();
    return switch (benchmark) {
      case "orders" ->
          new OrdersBenchmark(shop(), clients, warmUp("30"), seconds("BENCH_SECONDS", "10")).run();
      case "reads" ->
          new ReadsBenchmark(shop(), clients, warmUp("30"), seconds("BENCH_SECONDS", "10")).run();
      case "catalog" -> catalog(CatalogSize.of(options));
      default -> throw new IllegalArgumentException("Benchmarks: orders, reads, catalog");
    };
  }

  private static boolean catalog(CatalogSize size) {
    try (CatalogDatabase database = CatalogDatabase.of(System.getenv())) {
      return new CatalogBenchmark(
              shop(),
              database,
              size,
              Integer.parseInt(env("BENCH_RATE", "100")),
              warmUp("60"),
              seconds("BENCH_SECONDS", "60"),
              Integer.parseInt(env("BENCH_RUNS", "3")))
          .run();
    }
  }

  private static ShopClient shop() {
    return new ShopClient(
        env("EASYECOM_ADDRESS", "http://localhost:8000"),
        env("BENCH_USER", "admin"),
        env("BENCH_PASSWORD", "admin123"));
  }

  private static Duration warmUp(String otherwise) {
    return seconds("BENCH_WARM_UP_SECONDS", otherwise);
  }

  private static Duration seconds(String name, String otherwise) {
    return Duration.ofSeconds(Long.parseLong(env(name, otherwise)));
  }

  private static String env(String name, String otherwise) {
    return System.getenv().getOrDefault(name, otherwise);
  }
}
