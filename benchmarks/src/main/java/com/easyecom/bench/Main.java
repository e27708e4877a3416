package com.easyecom.bench;

import com.easyecom.bench.arrivals.Pace;
import com.easyecom.bench.books.BooksBenchmark;
import com.easyecom.bench.books.BooksSize;
import com.easyecom.bench.catalog.CatalogBenchmark;
import com.easyecom.bench.catalog.CatalogSize;
import com.easyecom.bench.database.StackDatabase;
import com.easyecom.bench.ordertable.FilledShop;
import com.easyecom.bench.ordertable.PlacingBenchmark;
import com.easyecom.bench.ordertable.ReadingBenchmark;
import com.easyecom.bench.ordertable.TableSize;
import com.easyecom.bench.posting.PostingBenchmark;
import com.easyecom.bench.vectors.VectorsBenchmark;
import com.easyecom.bench.vectors.VectorsOptions;
import com.easyecom.bench.vision.VisionBenchmark;
import com.easyecom.bench.vision.VisionOptions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code ./easyecom bench orders|reads|catalog|order-table|books|posting|vision|vectors}: runs a
 * benchmark against the shop that is running, or the last two by themselves.
 */
public final class Main {

  private static final int WRONG_USE = 2;
  private static final int KAFKA_PORT_AFTER_FIRST = 11;

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
      case "books" -> books(BooksSize.of(options));
      case "order-table-reads" -> orderTableReads(TableSize.of(options));
      case "order-table-placing" -> orderTablePlacing(TableSize.of(options));
      case "posting" -> posting();
      case "vectors" -> new VectorsBenchmark(VectorsOptions.vectors(options)).run();
      case "vision" -> new VisionBenchmark(VisionOptions.of(options)).run();
      default ->
          throw new IllegalArgumentException(
              "Benchmarks: orders, reads, catalog, books, order-table-reads, order-table-placing,"
                  + " posting, vision, vectors");
    };
  }

  private static boolean catalog(CatalogSize size) {
    try (StackDatabase database = StackDatabase.of(home(), port(), "catalog")) {
      return new CatalogBenchmark(shop(), database, size, pace("100", "3")).run();
    }
  }

  private static boolean books(BooksSize size) {
    try (StackDatabase database = StackDatabase.of(home(), port(), "accounting")) {
      return new BooksBenchmark(shop(), database, size, pace("15", "3")).run();
    }
  }

  private static boolean orderTableReads(TableSize size) {
    try (StackDatabase database = StackDatabase.of(home(), port(), "orders")) {
      return new ReadingBenchmark(new FilledShop(shop(), database, size), pace("100", "3")).run();
    }
  }

  /** The shop with few orders runs beside the other one. */
  private static boolean orderTablePlacing(TableSize size) {
    int fewPort = Integer.parseInt(env("BENCH_FEW_PORT", "8100"));
    String fewHome = env("BENCH_FEW_HOME", ".easyecom-few");
    try (StackDatabase fewRows = StackDatabase.of(fewHome, fewPort, "orders");
        StackDatabase manyRows = StackDatabase.of(home(), port(), "orders")) {
      FilledShop few =
          new FilledShop(shop("http://localhost:" + fewPort), fewRows, TableSize.SMALL);
      FilledShop many = new FilledShop(shop(), manyRows, size);
      return new PlacingBenchmark(few, many, pace("25", "5")).run();
    }
  }

  private static boolean posting() {
    String kafka = "127.0.0.1:" + (port() + KAFKA_PORT_AFTER_FIRST);
    try (StackDatabase books = StackDatabase.of(home(), port(), "accounting")) {
      return new PostingBenchmark(
              books,
              kafka,
              Integer.parseInt(env("BENCH_SALES", "20000")),
              Integer.parseInt(env("BENCH_RUNS", "5")) + 1)
          .run();
    }
  }

  private static Pace pace(String perSecond, String runs) {
    return new Pace(
        Integer.parseInt(env("BENCH_RATE", perSecond)),
        warmUp("60"),
        seconds("BENCH_SECONDS", "60"),
        Integer.parseInt(env("BENCH_RUNS", runs)));
  }

  private static String home() {
    return env("EASYECOM_HOME", ".easyecom");
  }

  private static int port() {
    return Integer.parseInt(env("EASYECOM_PORT", "8000"));
  }

  private static ShopClient shop() {
    return shop(env("EASYECOM_ADDRESS", "http://localhost:8000"));
  }

  private static ShopClient shop(String address) {
    return new ShopClient(address, env("BENCH_USER", "admin"), env("BENCH_PASSWORD", "admin123"));
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
