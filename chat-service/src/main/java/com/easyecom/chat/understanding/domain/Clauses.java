package com.easyecom.chat.understanding.domain;

import com.easyecom.chat.understanding.domain.Phrases.Found;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a message into clauses: at punctuation and new lines, and before words that begin another
 * sentence where people leave the punctuation out ("hi do you have mugs how much are they").
 */
final class Clauses {

  /** Whoever says more than that in one message is understood by its beginning. */
  static final int MAX_CLAUSES = 250;

  private static final Phrases<String> STARTERS = new Phrases<>();

  static {
    Words.STARTERS.forEach(starter -> STARTERS.add(starter, starter));
  }

  private final List<Token> tokens;
  private final Spelling spelling = Cues.spelling();
  private final List<Clause> clauses = new ArrayList<>();

  private Clauses(List<Token> tokens) {
    this.tokens = tokens;
  }

  static List<Clause> of(List<Token> tokens) {
    Clauses cut = new Clauses(tokens);
    cut.atPunctuation();
    return List.copyOf(cut.clauses);
  }

  private void atPunctuation() {
    int from = 0;
    char opening = '\n';
    for (int at = 0; at <= tokens.size(); at++) {
      boolean isEnd = at == tokens.size() || tokens.get(at).is(Token.Kind.BREAK);
      if (!isEnd) {
        continue;
      }
      if (at > from && !isListMark(from, at, opening)) {
        atStarters(from, at, opening);
        opening = Token.LOOSE;
      }
      if (at < tokens.size()) {
        opening = stronger(opening, tokens.get(at).text().charAt(0));
      }
      from = at + 1;
    }
  }

  /** Of "- 2 mugs" on a new line, the line counts. */
  private static char stronger(char before, char now) {
    return before == '\n' ? before : now;
  }

  /** "1. blue mug", "2) plate": the number counts lines, not mugs. */
  private boolean isListMark(int from, int end, char opening) {
    boolean isNumber = end - from == 1 && tokens.get(from).is(Token.Kind.NUMBER);
    boolean isMarked =
        end + 1 < tokens.size() && (tokens.get(end).isBreak('.') || tokens.get(end).isBreak(')'));
    return opening == '\n' && isNumber && isMarked && !tokens.get(end + 1).is(Token.Kind.BREAK);
  }

  private void atStarters(int from, int end, char opening) {
    List<Found<Cue>> cues = Cues.in(tokens, from, end, spelling);
    int begin = from;
    char before = opening;
    for (int at = from + 1; at < end; at++) {
      if (STARTERS.at(tokens, at, end, spelling) != null && !isInside(cues, at)) {
        add(begin, at, before, cues);
        begin = at;
        before = Token.LOOSE;
      }
    }
    add(begin, end, before, cues);
  }

  private static boolean isInside(List<Found<Cue>> cues, int at) {
    return cues.stream()
        .anyMatch(cue -> cue.tokens().getFirst() < at && cue.tokens().getLast() >= at);
  }

  private void add(int from, int end, char opening, List<Found<Cue>> cues) {
    if (clauses.size() == MAX_CLAUSES) {
      return;
    }
    List<Hit> hits = new ArrayList<>();
    for (Found<Cue> cue : cues) {
      int first = cue.tokens().getFirst();
      if (first >= from && first < end) {
        boolean isNegated = Negation.isBefore(tokens, from, first);
        hits.add(new Hit(cue.meaning(), cue.tokens(), isNegated));
      }
    }
    clauses.add(new Clause(from, end, opening, List.copyOf(hits)));
  }
}
