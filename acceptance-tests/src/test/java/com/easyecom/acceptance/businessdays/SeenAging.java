package com.easyecom.acceptance.businessdays;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What the shop reports of the age of its stock, in the words of {@link AgedStock}. */
final class SeenAging {

  private SeenAging() {}

  static String text(Lists.Report report) {
    List<String> text = new ArrayList<>();
    for (JsonNode row : report.rows()) {
      text.add(
          "%s %s %s, oldest %s"
              .formatted(
                  row.path("product_id").asText(),
                  row.path("sku").asText(),
                  stock(row.path("qty_estimate"), row.path("value"), row.path("buckets")),
                  row.path("oldest_days").asText()));
    }
    JsonNode all = report.first();
    text.add(
        CsvForm.NOT_IN_FILES
            + "total "
            + stock(all.path("total_quantity"), all.path("total_value"), all.path("buckets")));
    return String.join("\n", text);
  }

  private static String stock(JsonNode quantity, JsonNode value, JsonNode buckets) {
    List<String> ages = new ArrayList<>();
    for (JsonNode bucket : buckets) {
      ages.add(words(bucket.path("quantity"), bucket.path("value")));
    }
    return words(quantity, value) + ": " + String.join(", ", ages);
  }

  private static String words(JsonNode quantity, JsonNode value) {
    return quantity.asText() + " for " + value.asText();
  }
}
