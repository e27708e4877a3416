package com.easyecom.accounting.ledger.domain;

import com.easyecom.accounting.source.SourceEvent;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where an entry comes from. */
public sealed interface Origin {

  /**
   * A posting rule applied to an event.
   *
   * @param rule the rule's name; it posts once per event
   */
  record Event(SourceEvent source, String rule) implements Origin {}

  /** A person's own entry. */
  record Hand(String actor) implements Origin {}

  /** A recurring entry was due, which a person started. */
  record Recurrence(String actor, long recurringEntryId) implements Origin {}

  /** A person takes an entry back. */
  record Reversal(String actor, long entryId) implements Origin {}

  /** A person closes a year: its profit goes to equity. */
  record YearEnd(String actor, int year) implements Origin {}

  /** A person reopens a year: the entry that closed it is taken back. */
  record YearReopened(String actor, int year, long entryId) implements Origin {}

  /** The person who posted it; null for an event's. */
  default @Nullable String actor() {
    return switch (this) {
      case Event event -> null;
      case Hand hand -> hand.actor();
      case Recurrence recurrence -> recurrence.actor();
      case Reversal reversal -> reversal.actor();
      case YearEnd yearEnd -> yearEnd.actor();
      case YearReopened reopened -> reopened.actor();
    };
  }

  /** The rule that made it of an event; null for a person's. */
  default @Nullable String rule() {
    return this instanceof Event event ? event.rule() : null;
  }

  /** The entry that it takes back; null when it takes none. */
  default @Nullable Long reversedEntryId() {
    return switch (this) {
      case Reversal reversal -> reversal.entryId();
      case YearReopened reopened -> reopened.entryId();
      case Event event -> null;
      case Hand hand -> null;
      case Recurrence recurrence -> null;
      case YearEnd yearEnd -> null;
    };
  }

  /** The year whose profit it carries to equity, or back; null for all others. */
  default @Nullable Integer closedYear() {
    return switch (this) {
      case YearEnd yearEnd -> yearEnd.year();
      case YearReopened reopened -> reopened.year();
      case Event event -> null;
      case Hand hand -> null;
      case Recurrence recurrence -> null;
      case Reversal reversal -> null;
    };
  }

  /** The recurring entry that was due; null for all others. */
  default @Nullable Long dueEntryId() {
    return this instanceof Recurrence recurrence ? recurrence.recurringEntryId() : null;
  }

  /** The event that caused it; null for a person's. */
  default @Nullable SourceEvent source() {
    return null;
  }

  /** That event's id; null for a person's. */
  default @Nullable UUID eventId() {
    return source() == null ? null : source().id();
  }

  /** Where that event stands in its publisher's outbox; null for a person's, and where not told. */
  default @Nullable Long sourceSequence() {
    return source() == null ? null : source().sequence();
  }
}
