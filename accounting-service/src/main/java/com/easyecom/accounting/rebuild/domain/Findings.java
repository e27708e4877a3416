package com.easyecom.accounting.rebuild.domain;

import java.util.ArrayList;
import java.util.List;

/** What speaks against the books: the first of it in words, all of it counted. */
public final class Findings {

  /** So many are told in words. */
  public static final int LIMIT = 20;

  private final List<String> first = new ArrayList<>();
  private long count;

  /** Notes one, in a sentence for people. */
  public void add(String finding) {
    if (first.size() < LIMIT) {
      first.add(finding);
    }
    count++;
  }

  /** Counts one that is not worth a sentence, as there are others of its kind. */
  public void addMore() {
    count++;
  }

  /** The first {@value #LIMIT}. */
  public List<String> first() {
    return List.copyOf(first);
  }

  public long count() {
    return count;
  }
}
