package com.easyecom.catalog.allocation;

import static com.easyecom.catalog.fixture.Shelf.productWith;
import static com.easyecom.catalog.fixture.Shelf.unique;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.easyecom.catalog.Amounts;
import com.easyecom.catalog.allocation.application.AllocateStock;
import com.easyecom.catalog.allocation.application.AskedHold;
import com.easyecom.catalog.allocation.application.DecideAllocations;
import com.easyecom.catalog.allocation.domain.HoldRequest;
import com.easyecom.catalog.allocation.domain.Verdict;
import com.easyecom.kit.outbox.Origin;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Says how many orders per second get their stock here, in process and without HTTP: {@code mvn
 * test -Dtest=AllocationSpeed}. Beside it the same use case with a row lock and a commit for each
 * order.
 */
@QuarkusTest
@WithEmbedded(schema = "catalog")
class AllocationSpeed {

  private static final Logger LOG = Logger.getLogger(AllocationSpeed.class);
  private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("speed.warm", 5));
  private static final Duration MEASURED = Duration.ofSeconds(Integer.getInteger("speed.for", 8));
  private static final int[] CALLERS = {32, 128};
  private static final int PRODUCTS = 1_000;

  @Inject AllocateStock allocateStock;
  @Inject DecideAllocations decisions;
  @Inject Jdbi jdbi;

  private final AtomicLong granted = new AtomicLong();
  private long hotProduct;
  private long[] products = {};

  /** A way to get stock held. */
  private record Variant(String name, Consumer<HoldRequest> allocate) {}

  @BeforeEach
  void fillTheShelves() {
    hotProduct = productWith(1_000_000_000);
    products = IntStream.range(0, PRODUCTS).mapToLong(i -> productWith(1_000_000)).toArray();
  }

  @Test
  void measureOrdersPerSecond() {
    LOG.infof(
        "PostgreSQL: %s, %s processors", settings(), Runtime.getRuntime().availableProcessors());
    List<Variant> variants =
        List.of(new Variant("batched", allocateStock::allocate), new Variant("alone", this::alone));
    for (int callers : CALLERS) {
      measure("hot", callers, variants, () -> hotProduct);
      measure("uniform", callers, variants, this::anyProduct);
    }
    assertEquals(granted.get(), allocated(), "units granted and allocated");
  }

  private void measure(String load, int callers, List<Variant> variants, LongSupplier product) {
    double[] perSecond =
        variants.stream()
            .mapToDouble(variant -> measure(load, callers, variant, product))
            .toArray();
    LOG.infof("%s, %d callers: %.1f times", load, callers, perSecond[0] / perSecond[1]);
  }

  private double measure(String load, int callers, Variant variant, LongSupplier product) {
    run(callers, WARM_UP, variant, product);
    long[] nanos = run(callers, MEASURED, variant, product);
    double perSecond = nanos.length / (double) MEASURED.toSeconds();
    Arrays.sort(nanos);
    LOG.infof(
        "%s, %d callers, %s: %.0f orders/s, p50 %.1f ms, p99 %.1f ms",
        load,
        callers,
        variant.name(),
        perSecond,
        nanos[nanos.length / 2] / 1e6,
        nanos[(int) (nanos.length * 0.99)] / 1e6);
    return perSecond;
  }

  /** How long each order took, in nanoseconds. */
  private long[] run(int callers, Duration time, Variant variant, LongSupplier product) {
    long end = System.nanoTime() + time.toNanos();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<long[]>> running =
          IntStream.range(0, callers)
              .mapToObj(i -> threads.submit(() -> call(end, variant, product)))
              .toList();
      threads.close();
      return running.stream().map(Future::resultNow).flatMapToLong(LongStream::of).toArray();
    }
  }

  private long[] call(long end, Variant variant, LongSupplier product) {
    LongStream.Builder taken = LongStream.builder();
    for (long now = System.nanoTime(); now < end; ) {
      long order = unique();
      variant.allocate.accept(
          new HoldRequest(
              "speed-" + order,
              order,
              List.of(new HoldRequest.Line(product.getAsLong(), Amounts.units("1"))),
              null));
      granted.incrementAndGet();
      long later = System.nanoTime();
      taken.add(later - now);
      now = later;
    }
    return taken.build().toArray();
  }

  private void alone(HoldRequest request) {
    AskedHold asked = new AskedHold(request, new Origin(null, null));
    Verdict verdict = decisions.decide(List.of(asked), Duration.ofSeconds(30)).getFirst().verdict();
    assertEquals(Verdict.Granted.class, verdict.getClass());
  }

  private long anyProduct() {
    return products[ThreadLocalRandom.current().nextInt(PRODUCTS)];
  }

  private long allocated() {
    return jdbi.withHandle(
            handle ->
                handle
                    .createQuery("SELECT sum(allocated) FROM stock WHERE product_id = ANY (:ids)")
                    .bindArray(
                        "ids",
                        Long.class,
                        LongStream.concat(LongStream.of(hotProduct), LongStream.of(products))
                            .boxed()
                            .toList())
                    .mapTo(BigDecimal.class)
                    .one())
        .longValueExact();
  }

  private String settings() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT 'version ' || current_setting('server_version')
                        || ', fsync ' || current_setting('fsync')
                        || ', synchronous_commit ' || current_setting('synchronous_commit')
                    """)
                .mapTo(String.class)
                .one());
  }
}
