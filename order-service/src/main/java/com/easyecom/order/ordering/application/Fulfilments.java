package com.easyecom.order.ordering.application;

import com.easyecom.order.ordering.domain.Fulfilment;
import com.easyecom.order.ordering.domain.Part;
import com.easyecom.order.ordering.domain.Taken;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fulfilments of orders. */
public interface Fulfilments {

  /**
   * Stores a pending one.
   *
   * @return its id
   */
  long add(
      long orderId, Part part, @Nullable Instant occurredAt, boolean isPlacement, String actor);

  Optional<Fulfilment> find(long fulfilmentId);

  /** What those of an order took that were not refused. */
  Taken taken(long orderId);

  /** The parts of an order that have left, oldest first, each with its lines by their ids. */
  List<Part> done(long orderId);

  /** Whether one of an order's is not finished. */
  boolean hasPending(long orderId);

  void finish(long fulfilmentId, Stock.Issue issue);

  void refuse(long fulfilmentId, String reason);

  /**
   * Takes over the pending one that nobody has tried to finish for the longest time, but at least
   * for so long; nobody else gets it until as much time has passed again.
   */
  Optional<Long> takeOver(Duration untouchedFor);
}
