package com.easyecom.kit.security;

/**
 * An answer that shows costs, margins or profit, and can do without them. {@link CostFilter} sees
 * to it that only those get them who may, also when the answer is replayed for an idempotency key.
 */
public interface ShowsCosts {

  /** The same answer without what only {@link Permission#SEE_COSTS} may see. */
  Object withoutCosts();
}
