package com.easyecom.accounting.hledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.accounting.testing.Api;
import com.easyecom.accounting.testing.EventStream;
import com.easyecom.accounting.testing.Owner;
import com.easyecom.accounting.testing.RandomBusiness;
import com.easyecom.testkit.service.WithEmbedded;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real hledger, given the export, finds the balances that the trial balance has. */
@QuarkusTest
@WithEmbedded(schema = "accounting")
@Tag("full")
class HledgerTest {

  private static final int STEPS = 300;
  private static final Pattern BALANCE =
      Pattern.compile("\"[a-z]+:(\\d+)(?:[^\"]|\"\")*\",\"(-?[\\d.]+)(?: USD)?\"");

  /** What is in texts that people write, and means something to hledger. */
  private static final List<String> NASTY =
      List.of(
          "rent; for March | office",
          "two  blanks\u00a0\u00a0and\ta tab",
          "a line\nassets:cash  1 USD\r\n2026-01-01 x",
          "* ! (7) = @ [2026-01-01] date:2020-01-01, a:b",
          "; comment",
          "Ünïcode ✓ 漢字 \u2028 end",
          "\"quoted\" = 'text' {} $5.00 1,000.00 EUR",
          "  ",
          "");

  private final long seed = Long.getLong("easyecom.test.seed", new Random().nextLong());

  @Inject EventStream events;
  @Inject Owner owner;
  @Inject ObjectMapper mapper;
  @TempDir Path folder;

  @BeforeEach
  void business() throws IOException {
    owner.clearBooks();
    RandomBusiness business = new RandomBusiness(new Random(seed), events);
    for (int i = 0; i < STEPS; i++) {
      business.step();
    }
    events.awaitTaken();
    int code = 70_000;
    for (String name : NASTY) {
      // One account of each kind is never posted to.
      String used = account(code++, name + ": of  it;");
      account(code++, "empty " + name);
      Api.post(
              Api.ENTRIES,
              mapper.writeValueAsString(
                  Map.of(
                      "entry_date",
                      "2026-02-03",
                      "description",
                      name,
                      "reference_type",
                      "date: x, y",
                      "reference_id",
                      name,
                      "lines",
                      List.of(
                          Map.of("account_code", used, "debit", "12.34"),
                          Map.of("account_code", used, "credit", "2.34"),
                          Map.of("account_code", "1000", "credit", "10.00")))))
          .statusCode(201);
    }
  }

  private String account(int code, String name) throws IOException {
    // Made once: the chart outlives the books.
    String body =
        mapper.writeValueAsString(
            Map.of("code", Integer.toString(code), "name", name, "account_type", "expense"));
    int status = Api.post(Api.ACCOUNTS, body).extract().statusCode();
    assertTrue(status == 201 || status == 409, "account " + code + ": " + status);
    return Integer.toString(code);
  }

  @Test
  void hledgerFindsTheBalancesOfEveryDay() throws Exception {
    Path journal = export("hledger");
    assertEquals(Files.readString(journal), Files.readString(export("journal")));
    run(List.of("hledger", "-s", "-f", journal.toString(), "check", "ordereddates"));
    List<LocalDate> days = new ArrayList<>();
    for (int i = 0; i < RandomBusiness.DAYS; i += 9) {
      days.add(RandomBusiness.FIRST_DAY.plusDays(i));
    }
    days.add(LocalDate.parse("2026-12-31"));
    for (LocalDate day : days) {
      assertEquals(trialBalance(day), hledger(journal, day), "as of " + day + ", seed " + seed);
    }
    assertTrue(hledger(journal, days.getLast()).size() > 15);
  }

  @Test
  void hledgerFindsNoMoreInAnEmptyJournal() throws Exception {
    owner.clearBooks();
    assertEquals(Map.of(), hledger(export("hledger"), LocalDate.parse("2026-12-31")));
  }

  private Path export(String format) throws IOException {
    Path file = folder.resolve(format + ".journal");
    Files.write(
        file,
        Api.get(Api.ENTRIES + "/export?format=" + format).statusCode(200).extract().asByteArray());
    return file;
  }

  private static Map<String, BigDecimal> trialBalance(LocalDate day) {
    Map<String, BigDecimal> balances = new TreeMap<>();
    List<Map<String, String>> rows =
        Api.read("/api/v1/accounting/trial-balance?as_of=" + day).getList("rows");
    for (Map<String, String> row : rows) {
      BigDecimal net = new BigDecimal(row.get("debit")).subtract(new BigDecimal(row.get("credit")));
      if (net.signum() != 0) {
        balances.put(row.get("account_code"), net);
      }
    }
    return balances;
  }

  private Map<String, BigDecimal> hledger(Path journal, LocalDate day) throws Exception {
    String csv =
        run(
            List.of(
                "hledger",
                "-s",
                "-f",
                journal.toString(),
                "balance",
                "--flat",
                "--no-total",
                "-O",
                "csv",
                "-e",
                day.plusDays(1).toString()));
    Map<String, BigDecimal> balances = new TreeMap<>();
    Matcher row = BALANCE.matcher(csv);
    while (row.find()) {
      balances.put(row.group(1), new BigDecimal(row.group(2)));
    }
    assertEquals(csv.lines().filter(line -> !line.isBlank()).count() - 1, balances.size(), csv);
    return balances;
  }

  private String run(List<String> command) throws Exception {
    Path out = folder.resolve("out");
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.redirectOutput(out.toFile()).start();
    int status = process.waitFor();
    String said = Files.readString(out, StandardCharsets.UTF_8);
    assertEquals(0, status, said);
    return said;
  }
}
