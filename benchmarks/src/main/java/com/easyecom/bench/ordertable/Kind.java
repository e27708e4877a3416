package com.easyecom.bench.ordertable;

import com.easyecom.bench.arrivals.RequestKind;

/** A kind of reading, and how many of a hundred are of it. */
enum Kind implements RequestKind {
  LIST_FIRST("list", "list: first page", 6),
  LIST_DEEP("list", "list: deep page", 8),
  LIST_STATUS("list", "list: of a status", 6),
  LIST_CHANNEL("list", "list: of a channel", 5),
  LIST_CUSTOMER("list", "list: of a customer", 7),
  LIST_TIME("list", "list: of a time", 5),
  LIST_NUMBER("list", "list: of a number", 3),
  LIST_TOGETHER("list", "list: filters together", 5),
  SEARCH_NUMBER("search", "search: number", 8),
  SEARCH_PREFIX("search", "search: number's begin", 6),
  SEARCH_NAME("search", "search: name", 7),
  SEARCH_WORDS("search", "search: two words", 5),
  SEARCH_PHONE("search", "search: phone", 5),
  SEARCH_EMAIL("search", "search: e-mail", 4),
  GET("get", "get", 6),
  HISTORY("get", "history", 4),
  CUSTOMERS_LIST("customers", "customers: list", 3),
  CUSTOMERS_SEARCH("customers", "customers: search", 7);

  private final String group;
  private final String title;
  private final int percent;

  Kind(String group, String title, int percent) {
    this.group = group;
    this.title = title;
    this.percent = percent;
  }

  @Override
  public String group() {
    return group;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public int percent() {
    return percent;
  }
}
