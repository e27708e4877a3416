package com.easyecom.bench.books;

import com.easyecom.bench.arrivals.Question;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Random;

/** Stock aging, whose total is the inventory account's balance. */
final class AgingQuestions {

  private static final String AGING = "/api/v1/reports/stock-aging";

  private final Truth truth;
  private final Random random;

  AgingQuestions(Truth truth, Random random) {
    this.truth = truth;
    this.random = random;
  }

  Question today() {
    return new Question(Kind.AGING_TODAY, AGING, body -> isAging(body, LocalDate.MAX));
  }

  Question past() {
    LocalDate day = truth.firstDay().plusDays(random.nextInt(BooksSize.DAYS));
    return new Question(Kind.AGING_PAST, AGING + "?as_of_date=" + day, body -> isAging(body, day));
  }

  private boolean isAging(JsonNode body, LocalDate day) {
    if (Cents.of(body, "total_value") != truth.accounts().upTo("1200", day)) {
      return false;
    }
    for (JsonNode row : body.path("rows")) {
      if (Cents.sum(row.path("buckets"), "value") != Cents.of(row, "value")) {
        return false;
      }
    }
    return !body.path("rows").isEmpty();
  }
}
