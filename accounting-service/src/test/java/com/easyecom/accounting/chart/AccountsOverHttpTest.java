package com.easyecom.accounting.chart;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.easyecom.accounting.testing.Api;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithEmbedded(schema = "accounting")
class AccountsOverHttpTest {

  private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

  @Test
  void theChartHasTheSeededAccounts() {
    Api.get(Api.ACCOUNTS + "?limit=200")
        .statusCode(200)
        .body(
            "code",
            hasItems(
                "1000", "1100", "1200", "2000", "2100", "3000", "3100", "4000", "4100", "4200",
                "5000", "5100", "6000"))
        .body("find { it.code == '1200' }.name", equalTo("Inventory"))
        .body("find { it.code == '4100' }.account_type", equalTo("revenue"));
  }

  @Test
  void anAccountIsAddedAndFoundAgain() {
    String code = unusedCode();
    Response created = Api.asAccountant().body(account(code)).post(Api.ACCOUNTS);
    created
        .then()
        .statusCode(201)
        .body("code", equalTo(code))
        .body("name", equalTo("Shipping"))
        .body("account_type", equalTo("expense"));
    String location = created.header("Location");
    Api.get(location).statusCode(200).body("code", equalTo(code));
    Api.get(Api.ACCOUNTS + "?account_type=expense&limit=1").body("[0].code", equalTo(code));
  }

  @Test
  void aCodeThatExistsIsRefused() {
    Api.post(Api.ACCOUNTS, account("1200")).statusCode(409).body("code", equalTo("account_exists"));
  }

  @Test
  void theSameKeyAddsOneAccount() {
    String code = unusedCode();
    String first = createWithKey(code).then().statusCode(201).extract().path("id").toString();
    Response again = createWithKey(code);
    assertEquals("true", again.header("Idempotent-Replayed"));
    assertEquals(first, again.then().statusCode(201).extract().path("id").toString());
  }

  private static Response createWithKey(String code) {
    return Api.asAccountant()
        .header("Idempotency-Key", "account-" + code)
        .body(account(code))
        .post(Api.ACCOUNTS);
  }

  @Test
  void pagesCoverTheChartWithoutGapOrRepetition() {
    List<String> codes = new ArrayList<>();
    String path = Api.ACCOUNTS + "?limit=4";
    while (path != null) {
      Response page = Api.asAccountant().urlEncodingEnabled(false).get(path);
      codes.addAll(page.jsonPath().getList("code"));
      Matcher next = NEXT.matcher(page.header("Link") == null ? "" : page.header("Link"));
      path = next.find() ? next.group(1) : null;
    }
    List<String> atOnce = Api.read(Api.ACCOUNTS + "?limit=200").getList("code");
    assertEquals(atOnce, codes);
    assertNull(Api.asAccountant().get(Api.ACCOUNTS + "?limit=200").header("Link"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          code         | {"code": "12", "name": "Cash", "account_type": "asset"}
          code         | {"code": "12a4", "name": "Cash", "account_type": "asset"}
          code         | {"code": "12345678901", "name": "Cash", "account_type": "asset"}
          code         | {"code": 1234, "name": "Cash", "account_type": "asset"}
          code         | {"name": "Cash", "account_type": "asset"}
          name         | {"code": "1234", "name": " ", "account_type": "asset"}
          name         | {"code": "1234", "name": "a\\u0000b", "account_type": "asset"}
          account_type | {"code": "1234", "name": "Cash", "account_type": "treasure"}
          account_type | {"code": "1234", "name": "Cash", "account_type": 1}
          account_type | {"code": "1234", "name": "Cash"}
          colour       | {"code": "1234", "name": "Cash", "account_type": "asset", "colour": "red"}
          """)
  void whatIsWrongWithAnAccountIsNamed(String field, String body) {
    Api.post(Api.ACCOUNTS, body)
        .statusCode(400)
        .body("code", equalTo("invalid_request"))
        .body("errors[0].field", endsWith(field));
  }

  @Test
  void anUnknownAccountIsNotFound() {
    Api.get(Api.ACCOUNTS + "/999999999").statusCode(404).body("code", equalTo("not_found"));
    Api.get(Api.ACCOUNTS + "/cash").statusCode(404).body("code", equalTo("not_found"));
    Api.get(Api.ACCOUNTS + "?account_type=treasure").statusCode(400);
  }

  private static String unusedCode() {
    return Long.toString(ThreadLocalRandom.current().nextLong(1_000_000_000L, 9_999_999_999L));
  }

  private static String account(String code) {
    return """
        {"code": "%s", "name": "Shipping", "account_type": "expense"}
        """
        .formatted(code);
  }
}
