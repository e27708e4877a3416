package com.easyecom.accounting.ledger;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.easyecom.accounting.testing.Api;
import com.easyecom.accounting.testing.Owner;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithEmbedded(schema = "accounting")
class LedgerOverHttpTest {

  @Inject Owner owner;

  @BeforeEach
  void someDaysOfCash() {
    owner.clearBooks();
    // Posted out of the order of their days, as backdated entries are.
    Api.postEntry("2026-03-03", "6000", "1000", "30.00");
    Api.postEntry("2026-03-01", "1000", "3000", "100.00");
    Api.postEntry("2026-03-02", "1000", "4000", "20.00");
    Api.postEntry("2026-03-02", "6000", "1000", "5.00");
    Api.postEntry("2026-03-04", "1000", "4000", "7.50");
  }

  @Test
  void aLedgerRunsFromTheOldestDayWithItsBalance() {
    Api.get(Api.LEDGER + "?account_code=1000")
        .statusCode(200)
        .body(
            "entry_date",
            equalTo(List.of("2026-03-01", "2026-03-02", "2026-03-02", "2026-03-03", "2026-03-04")))
        .body("debit", equalTo(List.of("100.00", "20.00", "0.00", "0.00", "7.50")))
        .body("credit", equalTo(List.of("0.00", "0.00", "5.00", "30.00", "0.00")))
        .body("balance", equalTo(List.of("100.00", "120.00", "115.00", "85.00", "92.50")));
  }

  @Test
  void theBalanceIncludesWhatCameBeforeThePeriod() {
    Api.get(Api.LEDGER + "?account_code=1000&from=2026-03-03&to=2026-03-03")
        .statusCode(200)
        .body("balance", equalTo(List.of("85.00")));
  }

  @Test
  void theBalanceIsPositiveOnTheAccountsOwnSide() {
    Api.get(Api.LEDGER + "?account_code=4000")
        .statusCode(200)
        .body("balance", equalTo(List.of("20.00", "27.50")));
  }

  @Test
  void theBalanceGoesOnFromPageToPage() {
    for (int limit = 1; limit <= 5; limit++) {
      List<String> balances = new ArrayList<>();
      String path = Api.LEDGER + "?account_code=1000&limit=" + limit;
      while (path != null) {
        Response page = Api.asAccountant().urlEncodingEnabled(false).get(path);
        balances.addAll(page.jsonPath().getList("balance"));
        String link = page.header("Link");
        path = link == null ? null : link.replaceFirst("<([^>]+)>.*", "$1");
      }
      assertEquals(List.of("100.00", "120.00", "115.00", "85.00", "92.50"), balances);
    }
  }

  @Test
  void twoLinesOfOneAccountInOneEntryAreTwoRows() {
    Api.post(
            Api.ENTRIES,
            """
            {"entry_date": "2026-03-05", "lines": [
              {"account_code": "2000", "credit": "1.00"},
              {"account_code": "2000", "credit": "2.00"},
              {"account_code": "6000", "debit": "3.00"}]}
            """)
        .statusCode(201);
    Api.get(Api.LEDGER + "?account_code=2000").body("balance", equalTo(List.of("1.00", "3.00")));
  }

  @Test
  void aLedgerNeedsAnAccountOfTheChart() {
    Api.get(Api.LEDGER).statusCode(400).body("errors[0].field", equalTo("account_code"));
    Api.get(Api.LEDGER + "?account_code=9999").statusCode(404).body("code", equalTo("not_found"));
    Api.get(Api.LEDGER + "?account_code=1000&from=yesterday").statusCode(400);
    // A well-formed cursor of an entry that does not exist.
    Api.get(Api.LEDGER + "?account_code=1000&cursor=aWQ6OTk5OTk5OTk5OTk5OQ")
        .statusCode(400)
        .body("errors[0].field", equalTo("cursor"));
  }
}
