package com.easyecom.events;

/**
 * The Kafka topics, one per aggregate. Each is created explicitly, kept without limit and without
 * compaction, so that a new service can read everything that ever happened.
 */
public enum Topic {
  CATALOG_PRODUCT("easyecom.catalog.product"),
  CATALOG_STOCK("easyecom.catalog.stock"),
  ORDER_ORDER("easyecom.order.order"),
  ACCOUNTING_ACCOUNT("easyecom.accounting.account"),
  ACCOUNTING_JOURNAL_ENTRY("easyecom.accounting.journal-entry");

  private final String topicName;

  Topic(String topicName) {
    this.topicName = topicName;
  }

  /** The name in Kafka. */
  public String topicName() {
    return topicName;
  }
}
