package com.easyecom.bench.catalog;

import com.easyecom.bench.arrivals.RequestKind;

/** A kind of request, and how many of a hundred are of it. */
enum Kind implements RequestKind {
  LIST_FIRST("list", "list: first page", 10),
  LIST_DEEP("list", "list: deep page", 8),
  LIST_FILTERED("list", "list: filtered", 7),
  GET("get", "get", 25),
  EXACT_SKU("search", "search: exact SKU", 15),
  PREFIX("search", "search: prefix", 15),
  ONE_TYPO("search", "search: one typo", 15),
  FREQUENT_WORD("search", "search: word of 10,000", 5);

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
