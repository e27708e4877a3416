package com.easyecom.accounting.recurring.api;

import com.easyecom.accounting.recurring.application.RecurringEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A recurring entry as the API shows it.
 *
 * @param nextDate when it is due next; null when it never is again
 * @param links itself, and what it posted
 */
record RecurringEntryView(
    long id,
    @Nullable String description,
    int dayOfMonth,
    LocalDate startDate,
    @Nullable LocalDate endDate,
    @Nullable LocalDate nextDate,
    boolean isActive,
    String createdBy,
    Instant createdAt,
    @Nullable String endedBy,
    @Nullable Instant endedAt,
    List<RecurringEntry.Line> lines,
    Map<String, String> links) {

  static final String PATH = "/api/v1/accounting/recurring-entries";

  static RecurringEntryView of(RecurringEntry entry) {
    return new RecurringEntryView(
        entry.id(),
        entry.description(),
        entry.schedule().dayOfMonth(),
        entry.schedule().startDate(),
        entry.schedule().endDate(),
        entry.nextDate(),
        entry.isActive(),
        entry.createdBy(),
        entry.createdAt(),
        entry.endedBy(),
        entry.endedAt(),
        entry.lines(),
        Map.of(
            "self",
            PATH + "/" + entry.id(),
            "entries",
            "/api/v1/accounting/journal-entries?reference_type=recurring_entry&reference_id="
                + entry.id()));
  }
}
