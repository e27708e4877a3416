package com.easyecom.chat.understanding.domain;

import com.easyecom.chat.understanding.Intent;
import com.easyecom.chat.understanding.domain.Phrases.Found;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The phrases that say what is meant. */
final class Cues {

  private static final String WEAK = " weak";
  private static final Phrases<Cue> PHRASES = new Phrases<>();
  private static final Spelling.Vocabulary VOCABULARY;

  static {
    WordLists lists = WordLists.read("cues.txt");
    Set<String> words = new HashSet<>();
    for (String section : lists.names()) {
      Cue cue = cue(section);
      for (String phrase : lists.list(section)) {
        PHRASES.add(phrase, cue);
        words.addAll(List.of(phrase.split(" ", -1)));
      }
    }
    VOCABULARY = Spelling.Vocabulary.of(words);
  }

  private Cues() {}

  private static Cue cue(String section) {
    boolean isWeak = section.endsWith(WEAK);
    String name = isWeak ? section.substring(0, section.length() - WEAK.length()) : section;
    return new Cue(Intent.valueOf(name.toUpperCase(Locale.ROOT)), isWeak);
  }

  /** How words of one message are spelled. */
  static Spelling spelling() {
    return new Spelling(VOCABULARY);
  }

  /** The cues in a range of tokens: at each place the longest, none within another. */
  static List<Found<Cue>> in(List<Token> tokens, int from, int end, Spelling spelling) {
    List<Found<Cue>> all = new ArrayList<>();
    Set<Integer> taken = new HashSet<>();
    for (int at = from; at < end; at++) {
      Found<Cue> found = taken.contains(at) ? null : PHRASES.at(tokens, at, end, spelling);
      if (found != null && found.tokens().stream().noneMatch(taken::contains)) {
        taken.addAll(found.tokens());
        all.add(found);
      }
    }
    return all;
  }
}
