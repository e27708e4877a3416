package com.easyecom.gateway.exchange;

/** A path as logs and problem documents may show it, whatever the client sent. */
final class ShownPath {

  private static final int LONGEST = 256;

  private ShownPath() {}

  /** The target without its query, which may hold a token, and not endless. */
  static String of(String target) {
    int question = target.indexOf('?');
    int end = Math.min(question < 0 ? target.length() : question, LONGEST);
    return target.substring(0, end);
  }
}
