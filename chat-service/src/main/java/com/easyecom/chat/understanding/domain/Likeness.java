package com.easyecom.chat.understanding.domain;

/**
 * How alike two words are, in thousandths: 1000 for the same, less by the share of a word that is
 * mistyped, 800 for the beginning of a word, 0 for words that have nothing to do with each other.
 */
final class Likeness {

  static final int SAME = 1000;

  private static final int PREFIX = 800;
  private static final int SHORTEST_PREFIX = 3;
  private static final int TYPO_COST = 1200;

  private Likeness() {}

  static int of(NameWord asked, NameWord named) {
    String one = asked.text();
    String other = named.text();
    if (one.equals(other)) {
      return SAME;
    }
    if (asked.isExact() || named.isExact()) {
      return 0;
    }
    int typo = typo(one, other);
    boolean isPrefix = one.length() >= SHORTEST_PREFIX && other.startsWith(one);
    return Math.max(typo, isPrefix ? PREFIX : 0);
  }

  private static int typo(String one, String other) {
    int length = Math.max(one.length(), other.length());
    int most = Typos.allowed(length);
    if (most == 0 || !Typos.beginAlike(one, other)) {
      return 0;
    }
    int typos = Typos.between(one, other, most);
    return typos > most ? 0 : SAME - TYPO_COST * typos / length;
  }
}
