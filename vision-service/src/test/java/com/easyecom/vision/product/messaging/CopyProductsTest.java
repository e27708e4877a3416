package com.easyecom.vision.product.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.events.DomainEvent;
import com.easyecom.events.EventCatalogue;
import com.easyecom.events.catalog.ProductArchived;
import com.easyecom.events.catalog.ProductCreated;
import com.easyecom.events.catalog.ProductUpdated;
import com.easyecom.events.catalog.StockAdjusted;
import com.easyecom.events.catalog.StockAllocated;
import com.easyecom.events.catalog.StockIssued;
import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import com.easyecom.kit.events.EventEnvelope;
import com.easyecom.kit.inbox.DeliveredEvent;
import com.easyecom.vision.product.application.ProductCopies;
import com.easyecom.vision.product.application.ProductCopy;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The copy after catalog's events, in whatever order its two topics come. */
class CopyProductsTest {

  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
  private static final Money ZERO = Money.zero(Currency.getInstance("USD"));

  private final Map<Long, ProductCopy> table = new HashMap<>();
  private final CopyProducts copyProducts = new CopyProducts(new MemoryCopies());

  @Test
  void factsAndStockComeByTopicsOfTheirOwn() {
    told(adjusted(1, 5), created(1, "Mug"));
    assertEquals("Mug", copy().name());
    assertEquals(quantity(5), copy().onHand());
    told(updated(2, "Cup"), allocated(2, 5, 2));
    assertEquals("Cup", copy().name());
    assertEquals(quantity(2), copy().allocated());
  }

  @Test
  void whatIsOlderOrComesTwiceChangesNothing() {
    told(created(1, "Mug"), updated(3, "Cup"), allocated(4, 5, 2));
    told(updated(2, "Jug"), updated(3, "Jug"), adjusted(3, 9), allocated(4, 9, 9));
    assertEquals("Cup", copy().name());
    assertEquals(quantity(5), copy().onHand());
    assertEquals(quantity(2), copy().allocated());
  }

  @Test
  void anArchivedProductKeepsItsName() {
    told(created(1, "Mug"));
    assertFalse(copy().isArchived());
    told(new ProductArchived(7, 2, "mug", NOW));
    assertTrue(copy().isArchived());
    assertEquals("Mug", copy().name());
  }

  @Test
  void whatLeavesForAnOrderIsHeldNoLongerButPastSalesHeldNothing() {
    told(allocated(1, 5, 3), issued(2, 2, 3, quantity(1)));
    assertEquals(quantity(1), copy().allocated());
    told(issued(3, 1, 2, quantity(1)));
    assertEquals(quantity(1), copy().allocated());
    told(issued(4, 1, 1, null));
    assertEquals(quantity(0), copy().allocated());
    told(issued(5, 1, 0, null));
    assertEquals(quantity(0), copy().allocated());
  }

  private void told(DomainEvent... events) {
    copyProducts.on(Arrays.stream(events).map(CopyProductsTest::delivered).toList());
  }

  private ProductCopy copy() {
    return table.get(7L);
  }

  private static DeliveredEvent delivered(DomainEvent event) {
    return new DeliveredEvent(
        event,
        new EventEnvelope(
            UUID.randomUUID(),
            EventCatalogue.typeOf(event.getClass()),
            EventCatalogue.topicOf(event.getClass()).topicName(),
            event.aggregateId(),
            event.aggregateVersion(),
            NOW,
            null,
            null,
            "{}",
            null));
  }

  private static ProductCreated created(long version, String name) {
    return new ProductCreated(7, version, "mug", name, "cups", ZERO, "USD", true, NOW);
  }

  private static ProductUpdated updated(long version, String name) {
    return new ProductUpdated(7, version, "mug", name, "cups", ZERO, "USD", true, NOW);
  }

  private static StockAdjusted adjusted(long version, int onHand) {
    return new StockAdjusted(
        1,
        7,
        version,
        "mug",
        "in",
        quantity(1),
        ZERO,
        quantity(onHand),
        ZERO,
        "USD",
        null,
        null,
        NOW);
  }

  private static StockAllocated allocated(long version, int onHand, int allocated) {
    return new StockAllocated(
        7, version, 1, quantity(1), quantity(onHand), quantity(allocated), NOW);
  }

  private static StockIssued issued(
      long version, int quantity, int onHand, @Nullable Quantity allocated) {
    return new StockIssued(
        1,
        7,
        version,
        "mug",
        1,
        1,
        1,
        quantity(quantity),
        ZERO,
        quantity(onHand),
        ZERO,
        "USD",
        NOW,
        allocated);
  }

  private static Quantity quantity(int units) {
    return new Quantity(BigDecimal.valueOf(units));
  }

  private final class MemoryCopies implements ProductCopies {

    @Override
    public Optional<ProductCopy> find(long productId) {
      return Optional.ofNullable(table.get(productId));
    }

    @Override
    public Map<Long, ProductCopy> lock(Collection<Long> productIds) {
      return new HashMap<>(table);
    }

    @Override
    public void store(Collection<ProductCopy> copies) {
      copies.forEach(copy -> table.put(copy.productId(), copy));
    }
  }
}
