package com.easyecom.catalog.allocation.application;

import com.easyecom.catalog.batching.BatchLimits;
import com.easyecom.catalog.batching.Decider.Attempt;
import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/**
 * Everything about allocations that an operator may set. The values are in application.properties.
 */
@ConfigMapping(prefix = "easyecom.allocation")
public interface AllocationConfig {

  /** How many batches are decided at the same time. */
  int workers();

  /** Most requests that wait for their batch. */
  int queueLimit();

  /** Most requests of a batch. */
  int batchRequests();

  /** Most lines of all requests of a batch together. */
  int batchLines();

  /** How long a request waits for its turn, and then as long again for its answer. */
  Duration deadline();

  /** How long a batch waits for a row that another transaction holds. */
  Duration lockTimeout();

  /** How long an order that nobody is known to have stored holds stock before that is asked for. */
  Duration unclaimedAfter();

  /** How often is looked for those; {@code off} for never, by this instance. */
  String expireEvery();

  /**
   * How long an attempt waits for a row that another transaction holds. Who waited together with
   * others need not wait as long again: by now the row is known to be locked.
   */
  default Duration patience(Attempt attempt) {
    return switch (attempt) {
      case TOGETHER -> lockTimeout();
      case ALONE -> lockTimeout().dividedBy(10);
    };
  }

  /** The limits of batches. */
  default BatchLimits batchLimits() {
    return new BatchLimits(workers(), queueLimit(), batchRequests(), batchLines(), deadline());
  }
}
