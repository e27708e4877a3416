package com.easyecom.order.ordering;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.easyecom.events.DomainEvent;
import com.easyecom.events.catalog.ProductArchived;
import com.easyecom.events.catalog.ProductCreated;
import com.easyecom.events.catalog.ProductUpdated;
import com.easyecom.kernel.money.Money;
import com.easyecom.kit.outbox.Events;
import com.easyecom.kit.shop.Shop;
import com.easyecom.order.fixture.FakeCatalog;
import com.easyecom.order.fixture.OrderingTest;
import com.easyecom.order.fixture.WithFakeCatalog;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** Drafts live on what catalog-service's events have told of its products. */
@QuarkusTest
@WithEmbedded(schema = "orders")
@WithFakeCatalog
class DraftOrderTest extends OrderingTest {

  private static final String DRAFT = "\"status\": \"draft\"";
  private static final Instant NOW = Instant.parse("2026-02-20T10:00:00Z");

  @Inject Events events;
  @Inject Shop shop;

  private final long product = ThreadLocalRandom.current().nextLong(1_000_000, 9_000_000);

  @Test
  void aDraftTakesItsPricesFromTheCopyAndHoldsNothing() {
    tell(created(1, "2.50"));
    await(() -> versionKnown() == 1);
    long id =
        place(order(product, 3, DRAFT))
            .statusCode(201)
            .body("status", equalTo("draft"))
            .body("items[0].sku", equalTo("mug"))
            .body("items[0].unit_price", equalTo("2.50"))
            .body("subtotal", equalTo("7.50"))
            .body("version", equalTo(1))
            .extract()
            .jsonPath()
            .getLong("id");
    assertEquals(List.of(), catalog.calls(FakeCatalog.ALLOCATIONS));
    assertEquals(List.of(), eventTypes(id));
    fulfil(id, "{}")
        .statusCode(409)
        .body("code", equalTo("illegal_transition"))
        .body("allowed", contains("confirmed", "cancelled"));
  }

  @Test
  void eachProductThatIsNotOnSaleIsNamed() {
    place(items(item(999_999_999, 1), item(999_999_998, 1)).replace("]", "], " + DRAFT))
        .statusCode(400)
        .body("errors.field", contains("items[0].product_id", "items[1].product_id"));
  }

  @Test
  void anOlderEventOverwritesNothing() {
    tell(created(1, "2.50"), updated(3, "3.00"), updated(2, "9.99"), created(1, "8.88"));
    tell(created(1, "7.77"));
    await(() -> versionKnown() == 3);
    sleep(500);
    place(order(product, 1, DRAFT)).statusCode(201).body("subtotal", equalTo("3.00"));
  }

  @Test
  void anArchivedProductIsOffSale() {
    tell(created(1, "2.50"), new ProductArchived(product, 2, "mug", NOW));
    await(() -> versionKnown() == 2);
    place(order(product, 1, DRAFT))
        .statusCode(400)
        .body("errors.field", contains("items[0].product_id"));
  }

  @Test
  void theSameKeyIsOneDraft() throws Exception {
    tell(created(1, "2.50"));
    await(() -> versionKnown() == 1);
    String key = newKey();
    List<Long> ids =
        atOnce(
            8,
            i ->
                placeInTheEnd(key, order(product, 1, DRAFT))
                    .statusCode(201)
                    .extract()
                    .jsonPath()
                    .getLong("id"));
    assertEquals(1, ids.stream().distinct().count());
  }

  private void tell(DomainEvent... told) {
    QuarkusTransaction.requiringNew().run(() -> events.publish(List.of(told)));
  }

  private ProductCreated created(long version, String price) {
    Money unitPrice = Money.of(price, shop.currency());
    return new ProductCreated(product, version, "mug", "Mug", null, unitPrice, "USD", true, NOW);
  }

  private ProductUpdated updated(long version, String price) {
    Money unitPrice = Money.of(price, shop.currency());
    return new ProductUpdated(product, version, "mug", "Mug", null, unitPrice, "USD", true, NOW);
  }

  private long versionKnown() {
    return count(
        "SELECT coalesce(max(version), 0) FROM product_copy WHERE product_id = ?", product);
  }
}
