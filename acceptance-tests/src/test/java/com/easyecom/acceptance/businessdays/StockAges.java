package com.easyecom.acceptance.businessdays;

import com.easyecom.acceptance.lives.ProductModel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How old the stock is, product by product: nothing but {@link DatedBooks#movements}. */
final class StockAges {

  private final DatedBooks books;

  StockAges(DatedBooks books) {
    this.books = books;
  }

  /** The products with a quantity or a value at the end of a day, by id; then their totals. */
  String asOf(LocalDate day) {
    Map<ProductModel, List<DatedMovement>> known =
        new TreeMap<>(Comparator.comparing(ProductModel::id));
    for (DatedMovement one : books.movements) {
      if (!one.entryDay().isAfter(day)) {
        known.computeIfAbsent(one.movement().product(), id -> new ArrayList<>()).add(one);
      }
    }
    List<String> text = new ArrayList<>();
    List<AgedStock> all = new ArrayList<>();
    known.forEach(
        (product, movements) -> {
          AgedStock stock = AgedStock.of(movements, day);
          if (!stock.isNothing()) {
            text.add(product.id() + " " + product.sku() + " " + stock);
            all.add(stock);
          }
        });
    text.add(CsvForm.NOT_IN_FILES + "total " + AgedStock.total(all));
    return String.join("\n", text);
  }
}
