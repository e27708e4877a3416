package com.easyecom.bench;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** {@code ./easyecom bench orders|reads}: runs a benchmark against the shop that is running. */
public final class Main {

  private static final String DEFAULT_SECONDS = "10";

  private Main() {}

  public static void main(String[] arguments) {
    String benchmark = arguments.length == 0 ? "" : arguments[0];
    if (!List.of("orders", "reads").contains(benchmark)) {
      System.err.println("Benchmarks: orders, reads");
      System.exit(2);
    }
    String address = env("EASYECOM_ADDRESS", "http://localhost:8000");
    ShopClient shop =
        new ShopClient(address, env("BENCH_USER", "admin"), env("BENCH_PASSWORD", "admin123"));
    Duration duration = Duration.ofSeconds(Long.parseLong(env("BENCH_SECONDS", DEFAULT_SECONDS)));
    Duration warmUp = Duration.ofSeconds(Long.parseLong(env("BENCH_WARM_UP_SECONDS", "30")));
    List<Integer> clients =
        Stream.of(env("BENCH_CLIENTS", "1,8,32").split(",")).map(Integer::valueOf).toList();
    boolean isGood =
        benchmark.equals("orders")
            ? new OrdersBenchmark(shop, clients, warmUp, duration).run()
            : new ReadsBenchmark(shop, clients, warmUp, duration).run();
    System.exit(isGood ? 0 : 1);
  }

  private static String env(String name, String otherwise) {
    return System.getenv().getOrDefault(name, otherwise);
  }
}
