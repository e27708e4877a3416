package com.easyecom.chat.understanding.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Puts right the spelling of words that cues are made of. Short words, and words that are others'
 * own, stay as they are; products' names are not touched, since they are not cues.
 */
final class Spelling {

  private static final int SHORTEST = 5;
  private static final int LONGEST = 16;
  private static final int LONG = 9;

  private final Map<Integer, List<String>> byLength = new HashMap<>();
  private final Set<String> known;
  private final Map<String, String> corrected = new HashMap<>();

  /** For one message: what was put right once is remembered. */
  Spelling(Vocabulary vocabulary) {
    this.known = vocabulary.words();
    this.byLength.putAll(vocabulary.byLength());
  }

  /** The words of all cues. */
  record Vocabulary(Set<String> words, Map<Integer, List<String>> byLength) {

    static Vocabulary of(Set<String> words) {
      Map<Integer, List<String>> byLength = new HashMap<>();
      // In the order of the alphabet, so that the same typo always means the same word.
      for (String word : new TreeSet<>(words)) {
        if (word.length() >= SHORTEST) {
          byLength
              .computeIfAbsent(word.length(), length -> new java.util.ArrayList<>())
              .add(word);
        }
      }
      return new Vocabulary(Set.copyOf(words), byLength);
    }
  }

  /** The token's text, spelled as cues are. */
  String of(Token token) {
    String text = token.text();
    if (!token.is(Token.Kind.WORD)
        || text.length() < SHORTEST
        || text.length() > LONGEST
        || known.contains(text)) {
      return text;
    }
    return corrected.computeIfAbsent(text, this::nearest);
  }

  private String nearest(String word) {
    if (isOther(word)) {
      return word;
    }
    int allowed = word.length() < LONG ? 1 : 2;
    String best = word;
    int least = allowed + 1;
    for (int length = word.length() - allowed; length <= word.length() + allowed; length++) {
      for (String cue : byLength.getOrDefault(length, List.of())) {
        int typos = Typos.beginAlike(word, cue) ? Typos.between(word, cue, allowed) : least;
        if (typos < least) {
          least = typos;
          best = cue;
        }
      }
    }
    return best;
  }

  private static boolean isOther(String word) {
    return Words.NO_TYPOS.contains(word)
        || Words.FILLERS.contains(word)
        || Words.BREAKERS.contains(word)
        || word.chars().anyMatch(Character::isDigit);
  }
}
