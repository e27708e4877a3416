package com.easyecom.events;

/**
 * The Kafka topics, one per aggregate. Each is created explicitly and kept without limit, so that a
 * new service can read everything that ever happened; where each event tells the whole state the
 * last one of each key is enough.
 */
public enum Topic {
  AUTH_ACCESS("easyecom.auth.access", true),
  AUTH_SESSION("easyecom.auth.session"),
  AUTH_AUDIT("easyecom.auth.audit"),
  AUTH_AUDIT_TRAIL("easyecom.auth.audit-trail"),
  CATALOG_PRODUCT("easyecom.catalog.product"),
  CATALOG_STOCK("easyecom.catalog.stock"),
  CATALOG_LOW_STOCK("easyecom.catalog.low-stock"),
  ORDER_ORDER("easyecom.order.order"),
  ORDER_RETURN("easyecom.order.return"),
  ORDER_CUSTOMER("easyecom.order.customer"),
  ACCOUNTING_ACCOUNT("easyecom.accounting.account"),
  ACCOUNTING_JOURNAL("easyecom.accounting.journal"),
  ACCOUNTING_JOURNAL_ENTRY("easyecom.accounting.journal-entry"),
  ACCOUNTING_PERIOD("easyecom.accounting.period"),
  ACCOUNTING_RECURRING_ENTRY("easyecom.accounting.recurring-entry"),
  ACCOUNTING_POSTING_ACCOUNT("easyecom.accounting.posting-account"),
  VISION_IMAGE("easyecom.vision.image");

  private final String topicName;
  private final boolean isCompacted;

  Topic(String topicName) {
    this(topicName, false);
  }

  Topic(String topicName, boolean isCompacted) {
    this.topicName = topicName;
    this.isCompacted = isCompacted;
  }

  /** The name in Kafka. */
  public String topicName() {
    return topicName;
  }

  /** Whether only the last event of each key is kept. */
  public boolean isCompacted() {
    return isCompacted;
  }
}
