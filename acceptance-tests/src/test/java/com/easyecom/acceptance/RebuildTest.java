package com.easyecom.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** The books of a shop that trades follow from its events; what does not is named. */
class RebuildTest {

  private final Shop shop = Shop.open();

  @Test
  void whileTheShopTradesItsBooksAreRebuiltFromTheTopicsWithoutADifference() throws Exception {
    Path home = homeOfTheStack();
    AtomicBoolean trading = new AtomicBoolean(true);
    long product = shop.product("5.00");
    postByHand();
    try (ExecutorService seller = Executors.newSingleThreadExecutor()) {
      Future<Integer> selling = seller.submit(() -> sellWhile(trading, product));
      Printed printed;
      try {
        printed = rebuild(home);
      } finally {
        trading.set(false);
      }
      assertTrue(selling.get() > 0);
      assertEquals(0, printed.status(), printed.text());
      assertTrue(printed.text().contains("The books are what the events say: "), printed.text());
    }
  }

  @Test
  void anAccountThatWasRenamedBehindTheServicesBackIsNamed() throws Exception {
    Path home = homeOfTheStack();
    Database database = RunningStack.database().orElseThrow();
    rename(database, "Sales", "Gifts");
    try {
      Printed printed = rebuild(home);
      assertEquals(1, printed.status(), printed.text());
      assertTrue(printed.text().contains("name is Gifts, by the events Sales"), printed.text());
      assertTrue(printed.text().contains("The books are NOT what the events say"), printed.text());
    } finally {
      rename(database, "Gifts", "Sales");
    }
  }

  private int sellWhile(AtomicBoolean trading, long product) {
    int sold = 0;
    while (trading.get()) {
      shop.receive(product, "3", "3.3333");
      shop.sell(product, "2").expect(201);
      sold++;
    }
    return sold;
  }

  private void postByHand() {
    shop.post(
            "/api/v1/accounting/journal-entries",
            """
            {"entry_date": "2026-03-02", "description": "by hand", "lines": [
              {"account_code": "1000", "debit": 5}, {"account_code": "3000", "credit": 5}]}
            """)
        .expect(201);
  }

  private static void rename(Database database, String from, String to) {
    String sql = "UPDATE accounting.account SET name = '%s' WHERE code = '4000' AND name = '%s'";
    assertEquals(1, database.change(sql.formatted(to, from)));
  }

  private static Path homeOfTheStack() {
    assumeTrue(RunningStack.home().isPresent(), "needs EASYECOM_HOME of the stack");
    return RunningStack.home().orElseThrow();
  }

  private record Printed(int status, String text) {}

  private static Printed rebuild(Path home) throws IOException, InterruptedException {
    ProcessBuilder command =
        new ProcessBuilder(
            OwnStack.root().resolve("easyecom").toString(), "verify", "books", "--rebuild");
    command.environment().put("EASYECOM_HOME", home.toString());
    command.environment().put("EASYECOM_SKIP_BUILD", "true");
    command.redirectErrorStream(true);
    Process process = command.start();
    String text = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Printed(process.waitFor(), text);
  }
}
