package com.easyecom.catalog.batching;

import java.time.Duration;

/**
 * How much a {@link Batcher} takes on.
 *
 * @param workers how many batches are decided at the same time
 * @param queued most requests that wait for their batch
 * @param batchRequests most requests of a batch
 * @param batchLines most lines of all requests of a batch together; a request that has more is a
 *     batch of its own
 * @param deadline how long a request waits for its decision to begin; it may take as long again
 */
public record BatchLimits(
    int workers, int queued, int batchRequests, int batchLines, Duration deadline) {

  /**
   * @throws IllegalArgumentException when one is not positive
   */
  public BatchLimits {
    if (Math.min(Math.min(workers, queued), Math.min(batchRequests, batchLines)) < 1
        || !deadline.isPositive()) {
      throw new IllegalArgumentException("limits must be positive");
    }
  }
}
