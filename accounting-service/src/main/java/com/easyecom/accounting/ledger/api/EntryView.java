package com.easyecom.accounting.ledger.api;

import com.easyecom.accounting.ledger.application.PostedEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A journal entry as the API shows it.
 *
 * @param effectiveDate the day of what it is about
 * @param sourceEventId the event that caused it, with the rule that posted it
 * @param closesYear the year whose profit it carries to equity, or back
 * @param links itself, what it belongs to, and the order lines that it is about
 */
record EntryView(
    long id,
    LocalDate entryDate,
    LocalDate effectiveDate,
    @Nullable String description,
    @Nullable String referenceType,
    @Nullable String referenceId,
    @Nullable UUID sourceEventId,
    @Nullable String postingRule,
    @Nullable Long reversesEntryId,
    @Nullable Long reversedByEntryId,
    @Nullable Integer closesYear,
    @Nullable String postedBy,
    Instant postedAt,
    List<PostedEntry.Line> lines,
    Map<String, String> links) {

  static EntryView of(PostedEntry entry) {
    Map<String, String> links = new LinkedHashMap<>();
    links.put("self", Links.entry(entry.id()));
    Links.reference(entry.referenceType(), entry.referenceId())
        .ifPresent(path -> links.put("reference", path));
    Links.saleLines(entry.id(), entry.postingRule()).ifPresent(path -> links.put("lines", path));
    return new EntryView(
        entry.id(),
        entry.entryDate(),
        entry.effectiveDate(),
        entry.description(),
        entry.referenceType(),
        entry.referenceId(),
        entry.sourceEventId(),
        entry.postingRule(),
        entry.reversesEntryId(),
        entry.reversedByEntryId(),
        entry.closesYear(),
        entry.postedBy(),
        entry.postedAt(),
        entry.lines(),
        links);
  }
}
