package com.easyecom.bench.books;

import com.easyecom.bench.arrivals.Question;
import com.easyecom.kernel.paging.KeyPlace;
import com.easyecom.kernel.paging.PageRequest;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Random;
import java.util.function.Predicate;

/** Entries: one of them, and pages of all or of some. */
final class JournalQuestions {

  private static final String ENTRIES = "/api/v1/accounting/journal-entries";
  private static final int PAGE = PageRequest.DEFAULT_LIMIT;
  private static final int FEW_DAYS = 10;
  private static final long HIGHEST_ID = 999_999_999_999_999_999L;

  private final Truth truth;
  private final Random random;

  JournalQuestions(Truth truth, Random random) {
    this.truth = truth;
    this.random = random;
  }

  Question first() {
    return new Question(Kind.JOURNAL_FIRST, ENTRIES, JournalQuestions::isFullPage);
  }

  Question deep() {
    // Not among the first days: a full page lies before each.
    LocalDate day = truth.firstDay().plusDays(FEW_DAYS + random.nextInt(BooksSize.DAYS - FEW_DAYS));
    return new Question(
        Kind.JOURNAL_DEEP,
        ENTRIES + "?cursor=" + new KeyPlace(day.toString(), HIGHEST_ID).cursor(),
        page ->
            isFull(page)
                && !LocalDate.parse(page.path(0).path("entry_date").asText()).isAfter(day));
  }

  Question one() {
    long id = Samples.any(truth.samples().entries(), random);
    return new Question(
        Kind.ENTRY,
        ENTRIES + "/" + id,
        entry -> entry.path("id").asLong() == id && isBalanced(entry));
  }

  /** By order, by days long ago, by accounts of many and of few entries, and by two together. */
  Question filtered() {
    Period days = Period.any(truth.firstDay(), random);
    String ofDays = days.query("from", "to");
    LocalDate last = days.last();
    return switch (random.nextInt(6)) {
      case 0 -> ofOrder();
      case 1 -> filtered(ofDays, page -> isFull(page) && isWithin(page, days));
      case 2 -> filtered("account_code=6000", page -> isFull(page) && hasEach(page, "6000"));
      case 3 ->
          filtered(
              "account_code=6000&to=" + last,
              page -> hasEach(page, "6000") && isWithin(page, Period.until(last)));
      case 4 ->
          filtered(
              "account_code=4200&" + ofDays, page -> hasEach(page, "4200") && isWithin(page, days));
      default -> filtered("account_code=3100", JsonNode::isEmpty);
    };
  }

  private Question ofOrder() {
    long order = Samples.any(truth.samples().orders(), random);
    return filtered(
        "reference_type=order&reference_id=" + order,
        page -> page.size() >= 3 && isEachBalanced(page));
  }

  private static Question filtered(String query, Predicate<JsonNode> answer) {
    return new Question(Kind.JOURNAL_FILTERED, ENTRIES + "?" + query, answer);
  }

  private static boolean isFull(JsonNode page) {
    return page.size() == PAGE && isEachBalanced(page);
  }

  private static boolean isFullPage(JsonNode page) {
    return isFull(page) && page.path(0).path("id").asLong() > page.path(1).path("id").asLong();
  }

  private static boolean isEachBalanced(JsonNode page) {
    for (JsonNode entry : page) {
      if (!isBalanced(entry)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isBalanced(JsonNode entry) {
    JsonNode lines = entry.path("lines");
    return lines.size() >= 2 && Cents.sum(lines, "debit") == Cents.sum(lines, "credit");
  }

  private static boolean isWithin(JsonNode page, Period days) {
    for (JsonNode entry : page) {
      LocalDate day = LocalDate.parse(entry.path("entry_date").asText());
      if (day.isBefore(days.first()) || day.isAfter(days.last())) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasEach(JsonNode page, String account) {
    for (JsonNode entry : page) {
      boolean has = false;
      for (JsonNode line : entry.path("lines")) {
        has |= line.path("account_code").asText().equals(account);
      }
      if (!has) {
        return false;
      }
    }
    return !page.isEmpty();
  }
}
