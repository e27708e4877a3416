package com.easyecom.chat.understanding.domain;

import java.util.ArrayList;
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

  private static final int SHORTEST = 4;
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
          byLength.computeIfAbsent(word.length(), length -> new ArrayList<>()).add(word);
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
        boolean isAlike = Typos.beginAlike(word, cue) && !isOtherShort(word, cue);
        int typos = isAlike ? Typos.between(word, cue, allowed) : least;
        if (typos < least) {
          least = typos;
          best = cue;
        }
      }
    }
    return best;
  }

  /** Of four letters, one may be missing or two be swapped; with another one it is another word. */
  private static boolean isOtherShort(String word, String cue) {
    return word.length() == SHORTEST && (cue.length() < SHORTEST || !hasLettersOf(word, cue));
  }

  private static boolean hasLettersOf(String word, String cue) {
    return word.chars().allMatch(letter -> cue.indexOf(letter) >= 0);
  }

  private static boolean isOther(String word) {
    return Words.NO_TYPOS.contains(word)
        || Words.FILLERS.contains(word)
        || Words.BREAKERS.contains(word)
        || word.chars().anyMatch(Character::isDigit);
  }
}
