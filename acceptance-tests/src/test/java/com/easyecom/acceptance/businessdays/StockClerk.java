package com.easyecom.acceptance.businessdays;

import static com.easyecom.acceptance.lives.Decimals.isMore;
import static com.easyecom.acceptance.lives.Decimals.quantity;

import com.easyecom.acceptance.lives.Choice;
import com.easyecom.acceptance.lives.ProductModel;
import com.easyecom.acceptance.lives.Request;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Stock that comes and goes for no order: at times told days later. */
final class StockClerk {

  private static final String ADJUSTMENTS = "/api/v1/inventory/adjustments";
  private static final List<String> INCOMING = Arrays.asList(null, null, "opening_stock", "bill");

  private final Office office;
  private final Choice choice;

  StockClerk(Office office) {
    this.office = office;
    this.choice = office.choice();
  }

  void act() {
    ProductModel product = choice.of(office.model().products);
    BigDecimal some = choice.part(product.available());
    Instant at = choice.oneIn(2) ? null : office.after(product.movedAt());
    if (choice.oneIn(12)) {
      at = office.past();
    }
    switch (choice.upTo(8)) {
      case 1 -> goOut(product, "out", some, at);
      case 2 -> goOut(product, "return_out", some, at);
      case 3 -> comeIn(product, "return_in", choice.of(INCOMING), at);
      case 4 -> comeIn(product, "adjustment", null, at);
      case 5 -> goOut(product, "adjustment", some, at);
      case 6 -> count();
      default -> comeIn(product, "in", choice.of(INCOMING), at);
    }
  }

  private void comeIn(ProductModel product, String type, String reference, Instant at) {
    BigDecimal more = choice.quantity().add(choice.oneIn(2) ? BigDecimal.TEN : BigDecimal.ZERO);
    BigDecimal cost = choice.oneIn(3) ? null : choice.cost();
    ask(
        json(product, type, quantity(more), reference, at)
            + (cost == null ? "}" : ", \"unit_cost\": " + cost + "}"),
        at,
        () -> product.comeIn(type, reference, more, cost));
  }

  private void goOut(ProductModel product, String type, BigDecimal less, Instant at) {
    BigDecimal told = type.equals("adjustment") ? less.negate() : less;
    ask(
        json(product, type, quantity(told), null, at) + "}",
        at,
        () -> product.goOut(type, null, less));
  }

  private static String json(
      ProductModel product, String type, String quantity, String reference, Instant at) {
    return "{\"product_id\": %d, \"movement_type\": \"%s\", \"quantity\": \"%s\"%s%s"
        .formatted(
            product.id(),
            type,
            quantity,
            reference == null ? "" : ", \"reference_type\": \"" + reference + "\"",
            at == null ? "" : ", \"occurred_at\": \"" + at + "\"");
  }

  private void ask(String json, Instant at, Runnable model) {
    Runnable then = () -> office.books().dated(at, model);
    office.client().ask(Request.post(ADJUSTMENTS, json, then, answer -> {}));
    office.comparison().areProductsTheSame();
  }

  /** Some products are counted, and what differs is put right. */
  private void count() {
    List<String> counts = new ArrayList<>();
    List<Runnable> changes = new ArrayList<>();
    for (ProductModel product : office.model().products) {
      if (choice.oneIn(3)) {
        BigDecimal held = product.onHand().subtract(product.available());
        BigDecimal counted = choice.oneIn(3) ? product.onHand() : held.add(choice.quantity());
        counts.add(
            "{\"product_id\": %d, \"counted\": %s}".formatted(product.id(), quantity(counted)));
        changes.add(() -> correct(product, counted.subtract(product.onHand())));
      }
    }
    if (!counts.isEmpty()) {
      String json = "{\"counts\": [" + String.join(", ", counts) + "]}";
      Runnable then = () -> changes.forEach(Runnable::run);
      office.client().ask(Request.post("/api/v1/inventory/stocktakes", json, then, answer -> {}));
      office.comparison().areProductsTheSame();
    }
  }

  private static void correct(ProductModel product, BigDecimal more) {
    if (isMore(more, BigDecimal.ZERO)) {
      product.comeIn("adjustment", "stocktake", more, null);
    } else if (more.signum() < 0) {
      product.goOut("adjustment", "stocktake", more.negate());
    }
  }
}
