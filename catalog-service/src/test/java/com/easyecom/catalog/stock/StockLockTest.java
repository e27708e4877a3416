package com.easyecom.catalog.stock;

import static com.easyecom.catalog.fixture.Shelf.product;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.easyecom.catalog.stock.application.Stocks;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every writer of stock takes the same locks in the same order: one that does not cannot write. */
@QuarkusTest
@WithEmbedded(schema = "catalog")
class StockLockTest {

  private static final Pattern WRITES_STOCK =
      Pattern.compile("(?i)\\b(update|insert\\s+into|delete\\s+from|merge\\s+into)\\s+stock\\b");

  @Inject Stocks stocks;

  @Test
  void stockThatIsNotLockedCannotBeWritten() {
    long cup = product();
    long plate = product();
    Stock read = inTransaction(() -> stocks.lock(List.of(cup)).get(cup));
    assertThrows(IllegalStateException.class, () -> stocks.save(List.of(read)));
    assertFails(() -> stocks.save(List.of(read)));
    assertFails(
        () -> {
          stocks.lock(List.of(plate));
          stocks.save(List.of(read));
        });
    assertFails(() -> stocks.remove(List.of(cup)));
  }

  @Test
  void locksAreTakenInTheOrderOfTheProducts() {
    long cup = product();
    long plate = product();
    assertFails(
        () -> {
          stocks.lock(List.of(plate));
          stocks.lock(List.of(cup));
        });
    Set<Long> locked =
        inTransaction(
            () -> {
              stocks.lock(List.of(cup));
              return stocks.lock(List.of(plate, cup)).keySet();
            });
    assertEquals(Set.of(cup, plate), locked);
  }

  @Test
  void aLockNeedsATransactionToLastFor() {
    long cup = product();
    assertThrows(IllegalStateException.class, () -> stocks.lock(List.of(cup)));
  }

  @Test
  void onlyTheKeeperOfTheLocksWritesTheTable() throws IOException {
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      List<String> writers =
          sources
              .filter(Files::isRegularFile)
              .filter(source -> WRITES_STOCK.matcher(read(source)).find())
              .map(source -> source.getFileName().toString())
              .toList();
      assertEquals(List.of("SqlStocks.java"), writers);
    }
  }

  private static String read(Path source) {
    try {
      return Files.readString(source);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void assertFails(Runnable work) {
    assertThrows(IllegalStateException.class, () -> QuarkusTransaction.requiringNew().run(work));
  }

  private static <T> T inTransaction(Callable<T> work) {
    return QuarkusTransaction.requiringNew().call(work);
  }
}
