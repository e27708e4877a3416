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

  /** A person takes an entry back. */
  record Reversal(String actor, long entryId) implements Origin {}

  /** The person who posted it; null for an event's. */
  default @Nullable String actor() {
    return switch (this) {
      case Event event -> null;
      case Hand hand -> hand.actor();
      case Reversal reversal -> reversal.actor();
    };
  }

  /** The event that caused it; null for a person's. */
  default @Nullable UUID eventId() {
    return this instanceof Event event ? event.source().id() : null;
  }

  /** Where that event stands in its publisher's outbox; null for a person's, and where not told. */
  default @Nullable Long sourceSequence() {
    return this instanceof Event event ? event.source().sequence() : null;
  }
}
