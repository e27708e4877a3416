package com.easyecom.accounting.reports;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.accounting.testing.Api;
import com.easyecom.accounting.testing.Owner;
import com.easyecom.testkit.security.Tokens;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports as files. */
@QuarkusTest
@WithEmbedded(schema = "accounting")
class ReportFilesTest {

  private static final String PROFIT_LOSS =
      "/api/v1/reports/profit-loss?period_start=2026-03-01&period_end=2026-03-31";

  @Inject Owner owner;

  @BeforeEach
  void someEntries() {
    owner.clearBooks();
    Api.postEntry("2026-03-01", "1000", "3000", "100.00");
    Api.postEntry("2026-03-02", "1000", "4000", "20.00");
    Api.postEntry("2026-03-03", "6000", "1000", "30.00");
  }

  @Test
  void aProfitAndLossIsAFileWithItsTotals() {
    assertEquals(
        List.of(
            "line,account_code,account_name,account_type,amount",
            "account,4000,Sales,revenue,20.00",
            "account,6000,Operating expenses,expense,30.00",
            "revenue,,,,20.00",
            "cogs,,,,0.00",
            "gross_profit,,,,20.00",
            "expense,,,,30.00",
            "profit,,,,-10.00"),
        file(PROFIT_LOSS + "&format=csv"));
  }

  @Test
  void aTrialBalanceIsAFileOfAllAccounts() {
    List<String> lines = file("/api/v1/accounting/trial-balance?as_of=2026-03-02&format=csv");
    assertEquals("line,account_code,account_name,account_type,debit,credit", lines.getFirst());
    assertEquals("account,1000,Cash,asset,120.00,0.00", lines.get(1));
    assertEquals("total,,,,120.00,120.00", lines.getLast());
  }

  @Test
  void aBalanceSheetIsAFileWithTheRunningProfit() {
    assertEquals(
        List.of(
            "line,account_code,account_name,account_type,amount",
            "account,1000,Cash,asset,90.00",
            "account,3000,Owner's equity,equity,100.00",
            "running_profit,,Running profit,equity,-10.00",
            "assets,,,,90.00",
            "liabilities,,,,0.00",
            "equity,,,,90.00"),
        file("/api/v1/accounting/balance-sheet?as_of=2026-03-31&format=csv"));
  }

  @Test
  void theRowsOfABalanceSheetLeadToWhatTheyAreMadeOf() {
    var rows = Api.read("/api/v1/accounting/balance-sheet?as_of=2026-03-31");
    String ledger = rows.getString("rows[0].links.ledger");
    Api.get(ledger).statusCode(200).body("[-1].balance", equalTo("90.00"));
    Api.get(rows.getString("rows[-1].links.profit_loss"))
        .statusCode(200)
        .body("profit", equalTo("-10.00"));
  }

  @Test
  void aLedgerIsAFileOfAllItsLinesAndComputesNothing() {
    for (int i = 0; i < 3; i++) {
      Api.post(
              Api.ENTRIES,
              """
              {"entry_date": "2026-03-04", "description": "=1+1", "reference_id": "@x", "lines": [
                {"account_code": "1000", "debit": "1.50"},
                {"account_code": "1000", "debit": "0.50"},
                {"account_code": "3000", "credit": "2.00"}]}
              """)
          .statusCode(201);
    }
    List<String> lines = file(Api.LEDGER + "?account_code=1000&limit=1&format=csv");
    assertEquals(
        "entry_id,entry_date,description,reference_type,reference_id,debit,credit,balance",
        lines.getFirst());
    assertEquals(1 + 3 + 6, lines.size());
    assertTrue(lines.getLast().endsWith("2026-03-04,'=1+1,,'@x,0.50,0.00,96.00"), lines.toString());
    assertEquals(1 + 6, file(Api.LEDGER + "?account_code=1000&from=2026-03-04&format=csv").size());
  }

  @Test
  void theHeaderAcceptAsksForAFileToo() {
    for (String accept : List.of("text/csv", "text/csv, application/json;q=0.5", "text/*")) {
      assertEquals("text/csv;charset=UTF-8", typeFor(PROFIT_LOSS, accept), accept);
      assertEquals("text/csv;charset=UTF-8", typeFor(Api.LEDGER + "?account_code=1000", accept));
    }
    for (String accept : List.of("*/*", "application/json", "application/json, text/csv;q=0.9")) {
      assertEquals("application/json;charset=UTF-8", typeFor(PROFIT_LOSS, accept), accept);
    }
    assertEquals(
        "application/json;charset=UTF-8", typeFor(PROFIT_LOSS + "&format=json", "text/csv"));
    assertEquals(
        "text/csv;charset=UTF-8", typeFor(PROFIT_LOSS + "&format=csv", "application/json"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"xml", "CSV", "csv,json"})
  void aFormatThatThereIsNotIsRefused(String format) {
    Api.get(PROFIT_LOSS + "&format=" + format)
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors[0].field", equalTo("format"));
  }

  @Test
  void whatIsRefusedIsAProblemWhateverWasAskedFor() {
    Api.get(Api.LEDGER + "?account_code=9999&format=csv")
        .statusCode(404)
        .contentType("application/problem+json");
    RestAssured.given()
        .header("Authorization", Tokens.bearer("ada", "accountant"))
        .accept("text/csv")
        .get("/api/v1/reports/profit-loss")
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
  }

  private static String typeFor(String path, String accept) {
    return Api.asAccountant()
        .accept(accept)
        .get(path)
        .then()
        .statusCode(200)
        .extract()
        .contentType()
        .replace(" ", "");
  }

  private static List<String> file(String path) {
    return Api.get(path)
        .statusCode(200)
        .contentType(startsWith("text/csv"))
        .header("Content-Disposition", containsString("attachment; filename="))
        .extract()
        .asString()
        .lines()
        .toList();
  }
}
