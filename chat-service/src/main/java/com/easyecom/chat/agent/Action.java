package com.easyecom.chat.agent;

import java.util.Locale;

/** What an agent decided on, in the order of the contract. */
public enum Action {
  UPSELL_INSTEAD_OF_DISCOUNT,
  PUSH_SALES_WITH_URGENCY,
  STANDARD_SALES_PUSH,
  EXPEDITE_REORDER,
  SCHEDULE_REORDER,
  MONITOR_STOCK,
  REJECT_DISCOUNT,
  EXECUTIVE_APPROVAL_REQUIRED,
  SUPERVISOR_REVIEW_REQUIRED,
  APPROVE_DISCOUNT,
  /** The answer of all three agents together. */
  COORDINATED_PLAN;

  /** The action's name in the API and in the log of decisions. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
