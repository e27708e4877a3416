package com.easyecom.catalog.period;

import static com.easyecom.catalog.fixture.Shelf.adjust;
import static com.easyecom.catalog.fixture.Shelf.admin;
import static com.easyecom.catalog.fixture.Shelf.get;
import static com.easyecom.catalog.fixture.Shelf.product;
import static com.easyecom.catalog.fixture.Shelf.read;
import static com.easyecom.catalog.fixture.Shelf.unique;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.catalog.fixture.Dated;
import com.easyecom.catalog.fixture.ForeignEvents;
import com.easyecom.catalog.fixture.Months;
import com.easyecom.catalog.fixture.Outbox;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody's adjustment is dated in a month that the books have closed. */
@QuarkusTest
@WithEmbedded(schema = "catalog")
class AdjustmentInClosedMonthTest {

  @Inject Months months;
  @Inject ForeignEvents events;
  @Inject Outbox outbox;
  @Inject Jdbi jdbi;

  @AfterEach
  void otherTestsMeetOpenMonths() throws Exception {
    months.reopenAll();
  }

  @ParameterizedTest
  @CsvSource({"in,1", "out,1", "return_in,1", "return_out,1", "adjustment,1", "adjustment,-1"})
  void itIsRefusedAndChangesNothing(String type, String quantity) throws Exception {
    long cup = product();
    Dated.move(cup, "in", "5", "2011-02-10T10:00:00Z").statusCode(201);
    List<?> told = outbox.stockEvents(cup);
    long audited = audited(cup);
    months.close("2011-03");
    Dated.move(cup, type, quantity, "2011-03-20T10:00:00Z")
        .statusCode(409)
        .contentType("application/problem+json")
        .body("code", equalTo("period_closed"))
        .body("period", equalTo("2011-03"), "first_open_day", equalTo("2011-04-01"))
        .body("detail", containsString("2011-03 is closed"));
    read(cup).body("on_hand", equalTo("5.000"), "stock_value", equalTo("12.50"));
    get("/api/v1/inventory/movements?product_id=" + cup).body("$", hasSize(1));
    assertEquals(told, outbox.stockEvents(cup));
    assertTrue(audited > 0, "the receipt is audited");
    assertEquals(audited, audited(cup));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2011-03-01T00:00:00Z", "2011-03-31T23:59:59.999999Z"})
  void theMonthBeginsAndEndsAtMidnight(String time) throws Exception {
    months.close("2011-03");
    isClosed(Dated.receive(product(), time));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2011-02-28T23:59:59.999999Z", "2011-04-01T00:00:00Z"})
  void theMonthsBesideItAreOpen(String time) throws Exception {
    months.close("2011-03");
    Dated.receive(product(), time).statusCode(201);
  }

  @Test
  void theFirstOpenDayIsThatOfTheNextOpenMonth() throws Exception {
    months.close("2011-03", "2011-04", "2011-06");
    isClosed(Dated.receive(product(), "2011-03-20T10:00:00Z"))
        .body("first_open_day", equalTo("2011-05-01"));
  }

  @Test
  void aClosedDecemberClosesItsYear() throws Exception {
    months.close("2012-12");
    isClosed(Dated.receive(product(), "2012-02-29T10:00:00Z"))
        .body("period", equalTo("2012-02"), "first_open_day", equalTo("2013-01-01"));
    Dated.receive(product(), "2013-01-01T00:00:00Z").statusCode(201);
    months.reopen("2012-12");
    Dated.receive(product(), "2012-02-29T10:00:00Z").statusCode(201);
  }

  @Test
  void aReopenedMonthTakesAdjustmentsAgain() throws Exception {
    months.close("2011-03");
    isClosed(Dated.receive(product(), "2011-03-20T10:00:00Z"));
    months.reopen("2011-03");
    Dated.receive(product(), "2011-03-20T10:00:00Z").statusCode(201);
  }

  @Test
  void whatIsToldLateChangesNothing() throws Exception {
    long version = unique();
    events.tell(Months.closed("2011-07", version), Months.reopened("2011-07", version + 1));
    events.tell(Months.closed("2011-07", version));
    Dated.receive(product(), "2011-07-20T10:00:00Z").statusCode(201);
  }

  /** The closed month is the reason that no other date within it would help. */
  @Test
  void aClosedMonthIsNamedBeforeTheProductsOwnMovements() throws Exception {
    long cup = product();
    Dated.receive(cup, "2011-04-10T10:00:00Z").statusCode(201);
    months.close("2011-03");
    isClosed(Dated.receive(cup, "2011-03-20T10:00:00Z"));
    Dated.receive(cup, "2011-04-09T10:00:00Z")
        .statusCode(409)
        .body("code", equalTo("backdating_unavailable"));
  }

  @Test
  void theRepetitionOfAnAcceptedOneIsAnsweredAsTheFirstTime() throws Exception {
    long cup = product();
    String key = "key-" + unique();
    String body = Dated.body(cup, "in", "2", "2011-03-20T10:00:00Z");
    int id = withKey(key, body).statusCode(201).extract().path("id");
    months.close("2011-03");
    withKey(key, body)
        .statusCode(201)
        .header("Idempotent-Replayed", "true")
        .body("id", equalTo(id));
    isClosed(adjust(body));
    read(cup).body("on_hand", equalTo("2.000"));
  }

  @Test
  void theKeyOfARefusedOneIsFreeForTheReopenedMonth() throws Exception {
    String key = "key-" + unique();
    String body = Dated.body(product(), "in", "2", "2011-03-20T10:00:00Z");
    months.close("2011-03");
    isClosed(withKey(key, body));
    months.reopen("2011-03");
    withKey(key, body).statusCode(201);
  }

  private static ValidatableResponse isClosed(ValidatableResponse answer) {
    return answer.statusCode(409).body("code", equalTo("period_closed"));
  }

  private static ValidatableResponse withKey(String key, String body) {
    return admin()
        .header("Idempotency-Key", key)
        .contentType("application/json")
        .body(body)
        .post("/api/v1/inventory/adjustments")
        .then();
  }

  /** How many audited actions were about the product. */
  private long audited(long product) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT count(*) FROM outbox WHERE type LIKE '%AuditRecorded%' AND data LIKE ?")
                .bind(0, "%\"" + product + "\"%")
                .mapTo(Long.class)
                .one());
  }
}
