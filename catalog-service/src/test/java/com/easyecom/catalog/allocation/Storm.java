package com.easyecom.catalog.allocation;

import com.easyecom.catalog.allocation.domain.HoldRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** The products of one storm, and the orders that its threads share. */
final class Storm {

  private static final long ROOM_FOR_IDS = 10_000_000;
  private static final AtomicLong NEXT_FIRST_ID =
      new AtomicLong(System.nanoTime() / ROOM_FOR_IDS * ROOM_FOR_IDS);

  final List<Long> products;

  /** What each order was granted. */
  final Map<Long, List<HoldRequest.Line>> granted = new ConcurrentHashMap<>();

  /** Orders that may hold something. */
  private final List<Long> open = new ArrayList<>();

  private final long firstId = NEXT_FIRST_ID.addAndGet(ROOM_FOR_IDS);
  private final AtomicLong ids = new AtomicLong();

  Storm(List<Long> products) {
    this.products = products;
  }

  /** A number that this storm uses once: for orders, fulfilments, keys. */
  long newId() {
    return firstId + ids.incrementAndGet();
  }

  /** The number as it would be in any storm. */
  long relative(long id) {
    return id - firstId;
  }

  long anyProduct(Random random) {
    return products.get(random.nextInt(products.size()));
  }

  void grant(long orderId, List<HoldRequest.Line> lines) {
    if (granted.put(orderId, lines) == null) {
      synchronized (open) {
        open.add(orderId);
      }
    }
  }

  /** An order that may hold something. */
  Optional<Long> anyOrder(Random random) {
    synchronized (open) {
      return open.isEmpty() ? Optional.empty() : Optional.of(open.get(random.nextInt(open.size())));
    }
  }

  /** An order that nobody else gets any more. */
  Optional<Long> takeOrder(Random random) {
    synchronized (open) {
      return open.isEmpty()
          ? Optional.empty()
          : Optional.of(open.remove(random.nextInt(open.size())));
    }
  }
}
