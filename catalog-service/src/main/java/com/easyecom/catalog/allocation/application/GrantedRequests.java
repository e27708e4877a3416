package com.easyecom.catalog.allocation.application;

import com.easyecom.catalog.allocation.domain.GrantedRequest;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The requests that were granted lately, by their keys. */
public interface GrantedRequests {

  /** Those of these keys that were granted since then. */
  Map<String, GrantedRequest> find(Collection<String> keys, Instant since);

  /**
   * Remembers granted requests; keys last granted before {@code since} are taken over.
   *
   * @throws RequestKeyTaken when another transaction granted one of the keys meanwhile
   */
  void add(List<GrantedRequest> granted, Instant now, Instant since);

  /** Forgets the requests of an order, so that their keys are free again. */
  void forget(long orderId);

  /**
   * Forgets what was granted before then, the oldest first.
   *
   * @param limit most of them
   * @return how many
   */
  int forgetBefore(Instant then, int limit);
}
