package com.easyecom.acceptance.businessdays;

import com.easyecom.acceptance.lives.Choice;
import com.easyecom.acceptance.lives.ProductModel;
import com.easyecom.acceptance.lives.Request;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts products into other categories. */
final class CategoryClerk {

  private static final List<String> CATEGORIES = List.of("Tea", "Coffee", "=Cups & \"more\", so");

  private final Office office;
  private final Map<ProductModel, String> categories = new HashMap<>();

  CategoryClerk(Office office) {
    this.office = office;
  }

  void act() {
    Choice choice = office.choice();
    ProductModel product = choice.of(office.model().products);
    String category = choice.oneIn(8) ? null : choice.of(CATEGORIES);
    String told = category == null ? "null" : "\"" + category.replace("\"", "\\\"") + "\"";
    office
        .client()
        .ask(
            new Request(
                "PATCH",
                "/api/v1/products/" + product.id(),
                Map.of(),
                "{\"category\": " + told + "}",
                () -> categories.put(product, category),
                200,
                answer -> {},
                false));
  }

  /** The present one; null: none. */
  String of(ProductModel product) {
    return categories.get(product);
  }
}
