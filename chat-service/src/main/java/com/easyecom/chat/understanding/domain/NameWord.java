package com.easyecom.chat.understanding.domain;

/**
 * A word of a name or phrase, made comparable.
 *
 * @param text in the singular, sizes and numbers in one spelling
 */
record NameWord(Kind kind, String text) {

  /** How exactly a word has to be met, and how much it counts. */
  enum Kind {
    NUMBER(1000),
    /** "large", "xl". */
    SIZE(1000),
    PLAIN(1000),
    /** "of", "with", "pack": of little meaning alone. */
    MINOR(150);

    private final int weight;

    Kind(int weight) {
      this.weight = weight;
    }

    int weight() {
      return weight;
    }
  }

  int weight() {
    return kind.weight();
  }

  /** Whether another one of its kind is another product. */
  boolean isExact() {
    return kind == Kind.NUMBER || kind == Kind.SIZE;
  }
}
