package com.easyecom.chat.understanding.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds phrases in tokens. In a phrase, {@code #} is a number with or without a currency's sign,
 * and {@code ..} is a gap of at most five tokens.
 *
 * @param <T> what a phrase stands for
 */
final class Phrases<T> {

  private static final String NUMBER = "#";
  private static final String GAP = "..";
  private static final int MAX_GAP = 5;

  private final Map<String, List<Entry<T>>> byFirst = new HashMap<>();

  private record Entry<T>(String[] words, T meaning) {

    /** Gaps are not counted: what says more is longer. */
    long length() {
      return Arrays.stream(words).filter(word -> !word.equals(GAP)).count();
    }
  }

  /**
   * A phrase that was found.
   *
   * @param tokens the indices of its own tokens, without those in gaps
   */
  record Found<T>(T meaning, List<Integer> tokens) {}

  void add(String phrase, T meaning) {
    String[] words = phrase.split(" ", -1);
    List<Entry<T>> entries = byFirst.computeIfAbsent(words[0], first -> new ArrayList<>());
    entries.add(new Entry<>(words, meaning));
    entries.sort(Comparator.comparingLong(Entry<T>::length).reversed());
  }

  /** The longest phrase that begins at a token; null when none does. */
  @Nullable Found<T> at(List<Token> tokens, int from, int end, Spelling spelling) {
    Found<T> found = among(spelling.of(tokens.get(from)), tokens, from, end, spelling);
    return found == null && NumberWords.at(tokens, from) != null
        ? among(NUMBER, tokens, from, end, spelling)
        : found;
  }

  private @Nullable Found<T> among(
      String first, List<Token> tokens, int from, int end, Spelling spelling) {
    for (Entry<T> entry : byFirst.getOrDefault(first, List.of())) {
      List<Integer> matched = new ArrayList<>();
      if (rest(tokens, from, end, entry.words(), 0, spelling, matched)) {
        return new Found<>(entry.meaning(), matched);
      }
    }
    return null;
  }

  private static boolean rest(
      List<Token> tokens,
      int from,
      int end,
      String[] words,
      int word,
      Spelling spelling,
      List<Integer> matched) {
    int at = from;
    for (int next = word; next < words.length; next++) {
      if (words[next].equals(GAP)) {
        return afterGap(tokens, at, end, words, next + 1, spelling, matched);
      }
      if (words[next].equals(NUMBER)) {
        at = number(tokens, at, end, matched);
        if (at < 0) {
          return false;
        }
      } else if (at < end && spelling.of(tokens.get(at)).equals(words[next])) {
        matched.add(at++);
      } else {
        return false;
      }
    }
    return true;
  }

  private static boolean afterGap(
      List<Token> tokens,
      int from,
      int end,
      String[] words,
      int word,
      Spelling spelling,
      List<Integer> matched) {
    for (int at = from; at < end && at <= from + MAX_GAP; at++) {
      List<Integer> tried = new ArrayList<>(matched);
      if (rest(tokens, at, end, words, word, spelling, tried)) {
        matched.clear();
        matched.addAll(tried);
        return true;
      }
    }
    return false;
  }

  /** The index after the number, or -1. */
  private static int number(List<Token> tokens, int from, int end, List<Integer> matched) {
    int at = from < end && tokens.get(from).is(Token.Kind.CURRENCY) ? from + 1 : from;
    NumberWords.Read read = at < end ? NumberWords.at(tokens, at) : null;
    if (read == null) {
      return -1;
    }
    for (int i = from; i < read.next(); i++) {
      matched.add(i);
    }
    return read.next();
  }
}
