package com.easyecom.accounting.rebuild.application;

import com.easyecom.accounting.rebuild.domain.Findings;
import java.time.Instant;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/** The database of the service that runs. It is only read. */
public interface LiveBooks {

  /** An event that took effect, and when, as the live service says. */
  record Taken(UUID eventId, Instant at) {}

  /** The live books as they were at one moment. */
  interface Moment {

    /** Exactly the books' own events up to this place in their outbox are in it. */
    long position();

    /** Reads which events have taken effect, thousands at a time. */
    void readTaken(Consumer<List<Taken>> reading);

    /** The events that are set aside, and those that wait behind them. */
    List<UUID> setAside();

    /**
     * Compares every table with that of the scratch database, row by row, in bounded memory.
     *
     * @param findings where differences are noted, those of the journal first
     * @return how many rows each compared table has in the scratch database
     */
    SequencedMap<String, Long> compare(Findings findings, Progress progress);
  }

  /** Holds the books still, for the reader alone, while something is read of them. */
  <T> T at(Function<Moment, T> reading);

  /** How many of the books' own events up to this place in their outbox are not published yet. */
  long countUnpublishedUpTo(long position);
}
