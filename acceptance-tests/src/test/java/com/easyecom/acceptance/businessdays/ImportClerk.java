package com.easyecom.acceptance.businessdays;

import com.easyecom.acceptance.Answer;
import com.easyecom.acceptance.lives.Choice;
import com.easyecom.acceptance.lives.Lives;
import com.easyecom.acceptance.lives.ProductModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Imports sales of the past by file, and takes some of that back. */
final class ImportClerk {

  private static final String IMPORTS = "/api/v1/orders/import";

  private final Office office;
  private final Choice choice;
  private final List<ProductModel> products;
  private final List<ImportModel> done = new ArrayList<>();
  private int files;

  ImportClerk(Office office, List<ProductModel> products) {
    this.office = office;
    this.choice = office.choice();
    this.products = products;
  }

  void act() {
    if (!done.isEmpty() && choice.oneIn(2)) {
      ImportModel last = done.removeLast();
      if (choice.oneIn(3)) {
        // From now on they are orders as others are.
        office.model().orders.addAll(last.orders());
      } else {
        undo(last);
      }
    } else {
      take();
    }
  }

  private void take() {
    boolean isOpening = choice.oneIn(2);
    ImportModel sales = new ImportModel(office.books(), isOpening, "F" + files++);
    Instant at = isOpening ? office.past() : office.after(latest());
    for (int i = choice.upTo(6); i > 0 && at != null; i--) {
      sales.add(choice, products, at);
      at = office.after(at);
    }
    if (sales.orders().isEmpty()) {
      return;
    }
    office.client().tell("imports\n" + sales.csv());
    Answer answer =
        office.shop().upload(IMPORTS + (isOpening ? "?stock=opening" : ""), sales.csv());
    answer.expect(200);
    sales.take(answer.body().path("import_id").asLong());
    for (int i = 0; i < sales.orders().size(); i++) {
      String path = "/api/v1/orders?order_number=" + sales.number(i);
      Lives.named(sales.orders().get(i), office.client().get(path).path(0));
    }
    office.comparison().areProductsTheSame();
    done.add(sales);
  }

  private Instant latest() {
    return products.stream().map(ProductModel::movedAt).max(Instant::compareTo).orElseThrow();
  }

  private void undo(ImportModel sales) {
    String path = "/api/v1/orders/imports/" + sales.id();
    office.client().tell("undoes " + path);
    office.shop().send("DELETE", path, Map.of(), "").expect(204);
    sales.undo();
    office.comparison().areProductsTheSame();
  }
}
