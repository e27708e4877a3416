package com.easyecom.catalog.productimport.application;

import java.time.Instant;
import java.util.Set;

/**
 * An import that writes.
 *
 * @param now when all of it happens
 * @param lockedStocks the known products whose stock is locked; no other can be any more
 */
record ImportWork(long importId, String actor, Instant now, Set<Long> lockedStocks) {}
