package com.easyecom.accounting.aging;

import com.easyecom.kit.csv.CsvWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Products' stock by age as rows of a file. */
final class StockAgingCells {

  private StockAgingCells() {}

  static void header(CsvWriter csv) throws IOException {
    List<String> names =
        new ArrayList<>(
            List.of("product_id", "sku", "name", "qty_estimate", "value", "oldest_days"));
    for (String bucket : AgeBucket.NAMES) {
      names.add("quantity_" + bucket);
      names.add("value_" + bucket);
    }
    csv.row(names);
  }

  static void product(CsvWriter csv, AgedProduct product) throws IOException {
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(product.productId());
    cells.add(product.sku());
    cells.add(product.name());
    cells.add(product.quantity());
    cells.add(product.value());
    cells.add(product.oldestDays());
    for (AgeBucket bucket : product.buckets()) {
      cells.add(bucket.quantity());
      cells.add(bucket.value());
    }
    csv.row(cells);
  }
}
