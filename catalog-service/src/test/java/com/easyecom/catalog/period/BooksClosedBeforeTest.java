package com.easyecom.catalog.period;

import static com.easyecom.catalog.fixture.Shelf.product;
import static org.hamcrest.Matchers.equalTo;

import com.easyecom.catalog.fixture.Await;
import com.easyecom.catalog.fixture.Dated;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Months that were closed before the service listened are known, by the shop's own midnight. */
@QuarkusTest
@WithEmbedded(schema = "catalog")
@BooksClosedBefore
class BooksClosedBeforeTest {

  @BeforeEach
  void whatWasToldIsRead() {
    long cup = product();
    Await.until(
        () ->
            "period_closed"
                .equals(
                    Dated.move(cup, "out", "1", "2009-03-15T12:00:00Z").extract().path("code")));
  }

  @Test
  void theMonthIsThatOfTheShopsTimeZone() {
    // Thirteen hours ahead of UTC at both ends of March.
    Dated.receive(product(), "2009-02-28T10:59:59.999999Z").statusCode(201);
    for (String time : new String[] {"2009-02-28T11:00:00Z", "2009-03-31T10:59:59.999999Z"}) {
      Dated.receive(product(), time)
          .statusCode(409)
          .body("code", equalTo("period_closed"))
          .body("period", equalTo("2009-03"), "first_open_day", equalTo("2009-04-01"));
    }
    Dated.receive(product(), "2009-03-31T11:00:00Z").statusCode(201);
  }
}
