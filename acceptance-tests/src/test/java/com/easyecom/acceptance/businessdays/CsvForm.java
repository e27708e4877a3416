package com.easyecom.acceptance.businessdays;

import com.easyecom.acceptance.Shop;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reports as files, put back into the shape of their JSON. */
record CsvForm(Shop shop) implements Form {

  /** How the lines of the model begin that no file has. */
  static final String NOT_IN_FILES = "* ";

  /** How the columns of stock by age end. */
  private static final List<String> AGES = List.of("0_30", "31_60", "61_90", "91");

  /** What of a text is in a file. */
  static String told(String text) {
    return text.lines()
        .filter(line -> !line.startsWith(NOT_IN_FILES))
        .collect(Collectors.joining("\n"));
  }

  @Override
  public JsonNode statement(String path) {
    ObjectNode report = JsonNodeFactory.instance.objectNode();
    ArrayNode rows = report.putArray("rows");
    report.set("lines", rows);
    for (ObjectNode row : file(path)) {
      String line = row.path("line").asText();
      switch (line) {
        case "account", "running_profit" -> rows.add(row);
        case "total" -> {
          report.set("total_debit", row.path("debit"));
          report.set("total_credit", row.path("credit"));
        }
        default -> {
          report.set(line, row.path("amount"));
          report.withObject("/comparison").set(line, row);
        }
      }
    }
    return report;
  }

  @Override
  public Lists.Report report(String path) {
    List<ObjectNode> rows = file(path);
    rows.forEach(CsvForm::putAges);
    return new Lists.Report(MissingNode.getInstance(), List.copyOf(rows));
  }

  private static void putAges(ObjectNode row) {
    for (String age : AGES) {
      if (row.has("quantity_" + age)) {
        row.withArray("/buckets")
            .addObject()
            .<ObjectNode>setAll(
                Map.of("quantity", row.path("quantity_" + age), "value", row.path("value_" + age)));
      }
    }
  }

  @Override
  public List<JsonNode> list(String path) {
    return List.copyOf(file(path));
  }

  private List<ObjectNode> file(String path) {
    return CsvFile.rows(shop.get(path + "&format=csv").expect(200).text());
  }
}
