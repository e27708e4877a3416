package com.easyecom.accounting.ledger.application;

import com.easyecom.accounting.ledger.application.Journal.Added;
import com.easyecom.accounting.ledger.domain.EntryLine;
import com.easyecom.accounting.ledger.domain.JournalEntry;
import com.easyecom.accounting.source.SourceEvent;
import com.easyecom.events.accounting.JournalEntryPosted;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kit.outbox.CausedEvent;
import com.easyecom.kit.outbox.Events;
import com.easyecom.kit.outbox.Origin;
import com.easyecom.kit.shop.Shop;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Appends entries to the journal and tells of them; every way of posting ends here. */
@Singleton
class Poster {

  /** An entry never changes, so its first version is its last. */
  private static final long ONLY_VERSION = 1;

  private final Journal journal;
  private final Events events;
  private final Shop shop;
  private final Clock clock;

  Poster(Journal journal, Events events, Shop shop, Clock clock) {
    this.journal = journal;
    this.events = events;
    this.shop = shop;
    this.clock = clock;
  }

  /**
   * Posts what was not posted before, in the running transaction.
   *
   * @throws Refusal {@code already_reversed}
   */
  List<Added> post(List<JournalEntry> entries) {
    Instant now = clock.instant();
    List<Added> added = journal.append(entries, now);
    Origin request = events.origin();
    events.publishCaused(
        added.stream()
            .map(entry -> new CausedEvent(posted(entry, now), causeOf(entry.entry(), request)))
            .toList());
    return added;
  }

  /** Posts one entry that cannot have been posted before, and answers its id. */
  long post(JournalEntry entry) {
    return post(List.of(entry)).getFirst().id();
  }

  /**
   * What was made of an event is caused by that event's request, and all else by the present one.
   */
  private static Origin causeOf(JournalEntry entry, Origin present) {
    @Nullable SourceEvent source = entry.origin().source();
    return source == null ? present : source.request();
  }

  private JournalEntryPosted posted(Added added, Instant now) {
    JournalEntry entry = added.entry();
    return new JournalEntryPosted(
        added.id(),
        ONLY_VERSION,
        entry.entryDate(),
        entry.effectiveDate(),
        entry.subject().description(),
        entry.subject().referenceType(),
        entry.subject().referenceId(),
        text(entry.origin().eventId()),
        entry.origin().rule(),
        entry.origin().reversedEntryId(),
        entry.origin().closedYear(),
        entry.origin().dueEntryId(),
        entry.origin().actor(),
        shop.currency().getCurrencyCode(),
        entry.lines().stream().map(Poster::line).toList(),
        now);
  }

  private static JournalEntryPosted.Line line(EntryLine line) {
    return new JournalEntryPosted.Line(line.accountCode(), line.debit(), line.credit());
  }

  private static @Nullable String text(@Nullable UUID id) {
    return id == null ? null : id.toString();
  }
}
