package com.easyecom.accounting.rebuild.application;

import com.easyecom.accounting.rebuild.application.PublishedEvents.Published;
import com.easyecom.accounting.rebuild.application.ScratchBooks.Told;
import com.easyecom.accounting.rebuild.application.ScratchBooks.ToldEntry;
import com.easyecom.events.EventCatalogue;
import com.easyecom.events.Topic;
import com.easyecom.events.accounting.JournalEntryPosted;
import com.easyecom.events.auth.AuditRecorded;
import com.easyecom.kit.events.EventEnvelope;
import com.easyecom.kit.inbox.EventTaker;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Keeps what the topics hold in the scratch database: it need not fit into memory. */
@Singleton
class StageEvents {

  /** How the audit trail names that a person gave an event up. */
  private static final String DISCARDED = "dead_letter.discarded";

  private static final String ENTRY = EventCatalogue.typeOf(JournalEntryPosted.class);
  private static final String AUDIT = EventCatalogue.typeOf(AuditRecorded.class);

  private final PublishedEvents events;
  private final ScratchBooks scratch;
  private final EventTaker taker;
  private final RestoreDecision decisions;
  private final ReadEvent readEvent;
  private final Progress progress;
  private final String service;

  StageEvents(
      PublishedEvents events,
      ScratchBooks scratch,
      EventTaker taker,
      RestoreDecision decisions,
      ReadEvent readEvent,
      Progress progress,
      @ConfigProperty(name = "quarkus.application.name") String service) {
    this.events = events;
    this.scratch = scratch;
    this.taker = taker;
    this.decisions = decisions;
    this.readEvent = readEvent;
    this.progress = progress;
    this.service = service;
  }

  /** All topics that a rebuild reads. */
  Set<String> topics() {
    Set<String> topics = new TreeSet<>(taker.topics());
    topics.addAll(decisions.topics());
    topics.add(Topic.AUTH_AUDIT.topicName());
    return topics;
  }

  /**
   * Stages what was published since.
   *
   * @param from how far it was staged before
   * @return how far it is now
   */
  Map<Place, Long> stage(Map<Place, Long> from) {
    Map<Place, Long> to = events.ends(topics());
    long[] count = {0};
    events.read(
        from,
        to,
        read -> {
          keep(read);
          count[0] += read.size();
          progress.tell(() -> "%,d events read".formatted(count[0]));
        });
    return new HashMap<>(to);
  }

  private void keep(List<Published> read) {
    scratch.keepTold(
        read.stream()
            .map(Published::envelope)
            .filter(decisions::isRestored)
            .map(this::told)
            .toList());
    scratch.keepSources(read.stream().filter(each -> taker.isHandled(each.envelope())).toList());
    scratch.keepDiscarded(
        read.stream()
            .map(Published::envelope)
            .filter(event -> event.type().equals(AUDIT))
            .map(event -> (AuditRecorded) readEvent.read(event))
            .filter(record -> record.service().equals(service))
            .filter(record -> record.action().equals(DISCARDED) && record.subjectId() != null)
            .map(record -> UUID.fromString(record.subjectId()))
            .toList());
  }

  private Told told(EventEnvelope event) {
    if (!event.type().equals(ENTRY)) {
      return new Told(event, event.occurredAt(), null);
    }
    JournalEntryPosted posted = (JournalEntryPosted) readEvent.read(event);
    @Nullable String source = posted.sourceEventId();
    return new Told(
        event,
        posted.occurredAt(),
        new ToldEntry(
            posted.entryId(),
            source == null ? null : UUID.fromString(source),
            posted.postingRule()));
  }
}
