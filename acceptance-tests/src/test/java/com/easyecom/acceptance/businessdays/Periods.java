package com.easyecom.acceptance.businessdays;

import com.easyecom.acceptance.Shop;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The months: from the present one, or the last with entries, back to the first with any news. */
final class Periods {

  private final Shop shop;
  private final DatedBooks books;
  private final ShopClock clock;

  Periods(Shop shop, DatedBooks books, ShopClock clock) {
    this.shop = shop;
    this.books = books;
    this.clock = clock;
  }

  String model() {
    Set<YearMonth> known = new TreeSet<>(books.journal.everClosed);
    books.journal.postings.forEach(posting -> known.add(YearMonth.from(posting.entryDay())));
    known.add(YearMonth.from(clock.today()));
    YearMonth month = Collections.max(known);
    YearMonth first = Collections.min(known);
    List<String> text = new ArrayList<>();
    while (!month.isBefore(first)) {
      text.add(
          "%s %s%s"
              .formatted(
                  month,
                  books.journal.isClosed(month) ? "closed" : "open",
                  books.journal.isYearClosed(month.getYear()) ? " with its year" : ""));
      month = month.minusMonths(1);
    }
    return String.join("\n", text);
  }

  String seen() {
    List<String> text = new ArrayList<>();
    for (JsonNode period : Lists.all(shop, "/api/v1/accounting/periods")) {
      text.add(
          "%s %s%s"
              .formatted(
                  period.path("period").asText(),
                  period.path("status").asText(),
                  period.path("is_year_closed").asBoolean() ? " with its year" : ""));
    }
    return String.join("\n", text);
  }
}
