package com.easyecom.kernel.imports;

import java.util.ArrayList;
import java.util.List;

/** Issues as they are found: all are counted, the first thousand kept. */
public final class IssueList {

  /** How many are listed. */
  public static final int MOST_LISTED = 1_000;

  private final List<ImportIssue> listed = new ArrayList<>();
  private int total;

  public void add(ImportIssue issue) {
    total++;
    if (listed.size() < MOST_LISTED) {
      listed.add(issue);
    }
  }

  public void addAll(List<ImportIssue> issues) {
    issues.forEach(this::add);
  }

  public List<ImportIssue> listed() {
    return List.copyOf(listed);
  }

  public int total() {
    return total;
  }
}
