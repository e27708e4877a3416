package com.easyecom.chat.understanding.domain;

import com.easyecom.chat.understanding.Intent;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A part of a message that says one thing.
 *
 * @param from the index of its first token
 * @param end the index after its last one
 * @param opening the character before it: punctuation, or a blank where none was written
 * @param hits what says what is meant in it
 */
record Clause(int from, int end, char opening, List<Hit> hits) {

  /** Whether it goes on about what was just named: "sample 1: 2", "sample 1 (2)". */
  boolean isDetail() {
    return opening == ':' || opening == '-' || opening == '(' || opening == '=';
  }

  /** Whether something says that this is meant, weakly or not. */
  boolean says(Intent intent) {
    return hits.stream().anyMatch(hit -> hit.intent() == intent && !hit.isNegated());
  }

  /** What is said clearly. */
  Set<Intent> clearIntents() {
    Set<Intent> intents = EnumSet.noneOf(Intent.class);
    hits.stream().filter(Hit::counts).forEach(hit -> intents.add(hit.intent()));
    return intents;
  }

  /** The same clause without the cues that are something else. */
  Clause withoutHitsIn(Set<Integer> others) {
    List<Hit> left = hits.stream().filter(hit -> !others.containsAll(hit.tokens())).toList();
    return new Clause(from, end, opening, left);
  }
}
