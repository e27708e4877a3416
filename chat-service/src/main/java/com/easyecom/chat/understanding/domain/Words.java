package com.easyecom.chat.understanding.domain;

import java.util.List;
import java.util.Set;

/** The words that are not about anything: what makes sentences of what is said. */
final class Words {

  private static final WordLists LISTS = WordLists.read("words.txt");

  /** They do not belong to a product at a phrase's edges, but may inside of it. */
  static final Set<String> FILLERS = LISTS.set("filler");

  /** A product's phrase ends before them. */
  static final Set<String> BREAKERS = LISTS.set("breaker");

  /** A phrase of nothing else is no product's. */
  static final Set<String> NOISE = LISTS.set("noise");

  /** They stand for what was talked about. */
  static final Set<String> PRONOUNS = LISTS.set("pronoun");

  /** They stand for all that was talked about. */
  static final Set<String> PLURAL_PRONOUNS = LISTS.set("plural pronoun");

  static final Set<String> ARTICLES = LISTS.set("article");

  /** Between a number and what is counted: "2 pcs". */
  static final Set<String> COUNTERS = LISTS.set("counter");

  /** After a number they make a size of it: "500 ml". */
  static final Set<String> MEASURES = LISTS.set("measure");

  static final Set<String> CURRENCIES = LISTS.set("currency");

  static final Set<String> NEGATORS = LISTS.set("negator");

  /** After a negator they make no negation: "I don't know the price". */
  static final Set<String> UNNEGATED = LISTS.set("unnegated");

  /** What looks like a mistyped cue and is a word of its own: "older", "statue". */
  static final Set<String> NO_TYPOS = LISTS.set("no typo");

  static final Set<String> PREPOSITIONS = LISTS.set("preposition");

  /** What a clause about a product's features has as its subject: "does it come with a lid". */
  static final Set<String> SUBJECTS = LISTS.set("subject");

  /** Before them begins another clause, even without punctuation. */
  static final List<String> STARTERS = LISTS.list("starter");

  /** Alone, but for politeness, they mean that no more messages are wanted. */
  static final Set<String> STOP = LISTS.set("stop");

  /** Alone, but for politeness, they mean that messages are wanted again. */
  static final Set<String> START = LISTS.set("start");

  /** What begins the reason of a return. */
  static final Set<String> REASONS = LISTS.set("reason");

  /** In a cue for a return, they are the reason themselves. */
  static final Set<String> FAULTS = LISTS.set("fault");

  /** They keep what follows them from being wanted. */
  static final Set<String> EXCLUDERS = LISTS.set("excluder");

  /** Whether a token is a word of a list. */
  static boolean isIn(Set<String> list, Token token) {
    return token.is(Token.Kind.WORD) && list.contains(token.text());
  }

  private Words() {}
}
