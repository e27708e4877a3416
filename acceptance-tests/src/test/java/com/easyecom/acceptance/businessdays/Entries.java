package com.easyecom.acceptance.businessdays;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Journal entries as the shop shows them, in the words of {@link Posting}. */
final class Entries {

  private Entries() {}

  static String seen(JsonNode entry) {
    List<String> sides = new ArrayList<>();
    for (JsonNode line : entry.path("lines")) {
      BigDecimal debit = new BigDecimal(line.path("debit").asText());
      BigDecimal credit = new BigDecimal(line.path("credit").asText());
      sides.add(new Side(line.path("account_code").asText(), debit.subtract(credit)).toString());
    }
    return "%s of %s, %s%s: %s"
        .formatted(
            entry.path("entry_date").asText(),
            entry.path("effective_date").asText(),
            Ledgers.reference(entry),
            entry.hasNonNull("closes_year") ? ", closes the year" : "",
            String.join("; ", sides.stream().sorted().toList()));
  }

  /** The entries of a file that has a row for each line. */
  static List<JsonNode> ofRows(List<JsonNode> rows) {
    Map<String, ObjectNode> entries = new LinkedHashMap<>();
    for (JsonNode row : rows) {
      entries
          .computeIfAbsent(row.path("entry_id").asText(), id -> row.deepCopy())
          .withArray("/lines")
          .add(row);
    }
    return List.copyOf(entries.values());
  }
}
