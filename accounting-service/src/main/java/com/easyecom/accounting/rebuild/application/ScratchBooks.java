package com.easyecom.accounting.rebuild.application;

import com.easyecom.accounting.rebuild.application.PublishedEvents.Published;
import com.easyecom.kit.events.EventEnvelope;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The database in which the books are rebuilt, and which keeps what that is done with. */
public interface ScratchBooks {

  /**
   * An event of the books themselves.
   *
   * @param at when it happened: of an entry, when it was posted
   * @param entry what is told of an entry; null for anything else
   */
  record Told(EventEnvelope envelope, Instant at, @Nullable ToldEntry entry) {}

  /**
   * A posted entry, as it was told.
   *
   * @param sourceEventId the event that caused it; null for a person's
   */
  record ToldEntry(long id, @Nullable UUID sourceEventId, @Nullable String rule) {}

  /** What was told, with the event that caused it; null for a decision, or where there is none. */
  record Step(Told told, @Nullable EventEnvelope source) {}

  /** An event that took effect and posted nothing. */
  record Silent(long place, EventEnvelope envelope) {}

  /** An event of another service, for people. */
  record Named(UUID eventId, String type, String aggregateId) {}

  /**
   * Makes the empty database ready to be filled.
   *
   * @throws IllegalStateException when it is not empty, or is the live one
   */
  void prepare();

  /** Keeps the books' own events; one that was published twice is kept once. */
  void keepTold(List<Told> told);

  /** Keeps events of other services; one that was published twice is kept once. */
  void keepSources(List<Published> sources);

  /** Keeps which events were given up by a person, and so have no effect. */
  void keepDiscarded(List<UUID> eventIds);

  /** Keeps which events took effect in the live books, in place of what was kept before. */
  void keepTaken(LiveBooks.Moment moment);

  /** What was told after one place in the books' outbox and up to another, in that order. */
  void eachStep(long after, long upTo, Consumer<Step> reading);

  /** Numbers the next entry. */
  void numberNext(long entryId);

  /** What was posted of these events, in the running transaction. */
  Map<UUID, List<ToldEntry>> postedOf(List<UUID> sourceEventIds);

  /** Looks up which events took effect in the live books without posting, and not yet here. */
  void findSilent();

  /**
   * Those of them, in the order in which the live service took them, after a place and before a
   * time.
   */
  List<Silent> silent(long after, Instant before, int limit);

  /** Records that what was given up is done with. */
  void acceptDiscarded();

  /** Those that the live service has passed over: they neither took effect nor are set aside. */
  List<Named> findLost(Map<Place, Long> taken, int limit);

  /** How many events of others the live service has not come to. */
  long countPending();

  long countSetAside();

  /** How many entries were told up to a place in the books' outbox. */
  long countTold(long upTo);
}
