package com.easyecom.accounting.rebuild.application;

import com.easyecom.accounting.rebuild.application.ScratchBooks.ToldEntry;
import com.easyecom.kit.events.EventEnvelope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;

/**
 * Events of other services that posted entries with successive numbers: taken together in their
 * order they post the same entries under the same numbers.
 */
final class SourceBatch {

  private static final int MOST_EVENTS = 500;

  private final SequencedMap<UUID, EventEnvelope> events = new LinkedHashMap<>();
  private final Map<UUID, List<ToldEntry>> entries = new LinkedHashMap<>();
  private long nextId;

  /** Whether the entry goes on where the batch ends. */
  boolean accepts(ToldEntry entry, EventEnvelope source) {
    return events.isEmpty()
        || (entry.id() == nextId
            && (isLast(source)
                || (events.size() < MOST_EVENTS && !events.containsKey(source.id()))));
  }

  void add(ToldEntry entry, EventEnvelope source) {
    events.put(source.id(), source);
    entries.computeIfAbsent(source.id(), id -> new ArrayList<>()).add(entry);
    nextId = entry.id() + 1;
  }

  boolean isEmpty() {
    return events.isEmpty();
  }

  List<EventEnvelope> events() {
    return List.copyOf(events.values());
  }

  List<ToldEntry> entriesOf(UUID eventId) {
    return entries.getOrDefault(eventId, List.of());
  }

  private boolean isLast(EventEnvelope source) {
    return events.lastEntry().getKey().equals(source.id());
  }
}
