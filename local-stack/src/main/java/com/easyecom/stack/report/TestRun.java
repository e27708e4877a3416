package com.easyecom.stack.report;

import java.util.ArrayList;
import java.util.List;

/** What a run of the tests came to. */
final class TestRun {
  /**
   * A test that did not pass.
   *
   * @param test class and method, or a class alone
   * @param reason one line
   */
  record Entry(String module, String test, String reason) {}

  private int passed;
  private final List<Entry> failed = new ArrayList<>();
  private final List<Entry> skipped = new ArrayList<>();

  void pass() {
    passed++;
  }

  int passed() {
    return passed;
  }

  List<Entry> failed() {
    return failed;
  }

  List<Entry> skipped() {
    return skipped;
  }
}
