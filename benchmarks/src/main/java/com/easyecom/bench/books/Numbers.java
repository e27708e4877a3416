package com.easyecom.bench.books;

import com.easyecom.bench.Chance;
import java.time.Instant;
import java.util.UUID;

/** Draws ids, one after the other: the same in each run. */
final class Numbers {

  /** Far from all ids that the shop itself gives. */
  static final long BEGIN = 1_000_000_000;

  private static final long RANDOM_BITS = 0x3FFF_FFFF_FFFF_FFFFL;
  private static final long VARIANT = 0x8000_0000_0000_0000L;
  private static final long VERSION_7 = 0x7000;
  private static final int VERSION_BITS = 0xFFF;

  private long orders;
  private long orderItems;
  private long returns;
  private long movements;
  private long events;

  long order() {
    return BEGIN + ++orders;
  }

  long orderItem() {
    return BEGIN + ++orderItems;
  }

  long giveBack() {
    return BEGIN + ++returns;
  }

  long movement() {
    return BEGIN + ++movements;
  }

  /** Of an event at a time: as the shop's, it sorts by that. */
  Event event(Instant at) {
    events++;
    long high = at.toEpochMilli() << 16 | VERSION_7 | events & VERSION_BITS;
    long random = (long) Chance.below(Integer.MAX_VALUE, events, 30) << 31;
    long low = random | Chance.below(Integer.MAX_VALUE, events, 31);
    return new Event(new UUID(high, low & RANDOM_BITS | VARIANT), BEGIN + events, at);
  }

  /**
   * An event of another service.
   *
   * @param sequence its place in the publisher's outbox
   */
  record Event(UUID id, long sequence, Instant at) {}
}
