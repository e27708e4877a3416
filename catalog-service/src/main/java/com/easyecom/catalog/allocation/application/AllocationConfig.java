package com.easyecom.catalog.allocation.application;

import com.easyecom.catalog.batching.BatchLimits;
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

  /** The limits of batches. */
  default BatchLimits batchLimits() {
    return new BatchLimits(
        workers(), queueLimit(), batchRequests(), batchLines(), deadline());
  }
}
