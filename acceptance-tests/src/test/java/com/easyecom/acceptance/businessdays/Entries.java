package com.easyecom.acceptance.businessdays;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

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
}
