package com.easyecom.accounting.rebuild.application;

import com.easyecom.kit.events.EventEnvelope;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** What was published, in topics that keep it for ever. */
public interface PublishedEvents {

  /** An event, and where it stands. */
  record Published(Place place, long offset, EventEnvelope envelope) {}

  /** The offset after the last event of each partition of these topics, now. */
  Map<Place, Long> ends(Set<String> topics);

  /** How far the live service has taken the events of these partitions. */
  Map<Place, Long> taken(Set<Place> places);

  /**
   * Reads what stands between two moments, each partition in its order.
   *
   * @param from 0 where a partition is missing
   * @param to as {@link #ends} answered
   * @param reading is given what was read, a few hundred events at a time
   */
  void read(Map<Place, Long> from, Map<Place, Long> to, Consumer<List<Published>> reading);
}
