package com.easyecom.order.returns;

import com.easyecom.order.fixture.OrderingTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;

/** What tests of returns say and see. */
abstract class ReturningTest extends OrderingTest {

  protected static final String RETURNS = "/api/v1/returns";

  /** An order of so many units that is handed over. */
  protected static long sold(long product, Object quantity, String... more) {
    long id = placed(order(product, quantity, more));
    fulfil(id, "{}").statusCode(201);
    return id;
  }

  protected static long itemOf(long orderId) {
    return show(orderId).extract().jsonPath().getLong("items[0].id");
  }

  protected static ValidatableResponse giveBack(String body) {
    return as("admin").body(body).post(RETURNS).then();
  }

  /** One return of the order's first line. */
  protected static ValidatableResponse giveBack(long orderId, Object quantity, String... more) {
    return giveBack(body(orderId, part(itemOf(orderId), quantity), more));
  }

  protected static long returned(long orderId, Object quantity, String... more) {
    return giveBack(orderId, quantity, more).statusCode(201).extract().jsonPath().getLong("id");
  }

  protected static String body(long orderId, String items, String... more) {
    String fields = more.length == 0 ? "" : ", " + String.join(", ", more);
    return "{\"order_id\": %d, \"items\": [%s]%s}".formatted(orderId, items, fields);
  }

  protected static String part(long item, Object quantity, String... more) {
    String fields = more.length == 0 ? "" : ", " + String.join(", ", more);
    return "{\"order_item_id\": %d, \"quantity\": %s%s}".formatted(item, quantity, fields);
  }

  protected static ValidatableResponse change(long returnId, String status) {
    return patch(returnId, "{\"status\": \"" + status + "\"}");
  }

  protected static ValidatableResponse patch(long returnId, String body) {
    return as("admin").body(body).patch(RETURNS + "/" + returnId).then();
  }

  protected static ValidatableResponse find(String query) {
    return as("admin").urlEncodingEnabled(false).get(RETURNS + query).then();
  }

  /** What was told of a return, oldest first: the events' names, versions and data. */
  protected List<Map<String, Object>> told(long returnId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT replace(replace(type, 'com.easyecom.order.', ''), '.v1', '') AS name,
                      aggregate_version, data
                    FROM outbox WHERE topic = 'easyecom.order.return' AND aggregate_id = ?
                    ORDER BY seq
                    """)
                .bind(0, Long.toString(returnId))
                .mapToMap()
                .list());
  }
}
