package com.easyecom.accounting.reconciliation.persistence;

import com.easyecom.accounting.chart.KnownAccount;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Adds up what was posted to different accounts that stood for the same thing one after another.
 */
final class PostedAs {

  private PostedAs() {}

  /** The code of the seeded account for which this one stands or stood; else its own. */
  static String code(Map<String, KnownAccount> ever, String code) {
    @Nullable KnownAccount role = ever.get(code);
    return role == null ? code : role.code();
  }
}
