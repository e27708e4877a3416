package com.easyecom.chat.understanding.domain;

import com.easyecom.chat.understanding.Intent;
import com.easyecom.chat.understanding.Understood;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds why something is to be returned, in the customer's own words: what follows "because"; else
 * the sentence that says what is wrong; else the sentence after the wish.
 */
final class ReturnReason {

  private final Reading reading;

  private ReturnReason(Reading reading) {
    this.reading = reading;
  }

  /** Null when none is given. */
  static @Nullable String in(Reading reading) {
    ReturnReason reason = new ReturnReason(reading);
    String because = reason.because();
    if (because != null) {
      return because;
    }
    String fault = reason.fault();
    return fault == null ? reason.after() : fault;
  }

  private @Nullable String because() {
    List<Token> tokens = reading.tokens();
    for (int at = 0; at + 1 < tokens.size(); at++) {
      if (Words.isIn(Words.REASONS, tokens.get(at))) {
        int from = tokens.get(at + 1).is(Token.Kind.BREAK) ? at + 2 : at + 1;
        return text(from, sentenceEnd(from));
      }
    }
    return null;
  }

  private @Nullable String fault() {
    for (Clause clause : reading.clauses()) {
      for (Hit hit : clause.hits()) {
        boolean isFault =
            hit.intent() == Intent.RETURN
                && !hit.isNegated()
                && hit.tokens().stream()
                    .anyMatch(at -> Words.isIn(Words.FAULTS, reading.tokens().get(at)));
        if (isFault) {
          return text(sentenceStart(clause.from()), sentenceEnd(clause.from()));
        }
      }
    }
    return null;
  }

  /** "I want to return the mug. It has a hole", "... the mug, it leaks". */
  private @Nullable String after() {
    int wish = -1;
    for (Clause clause : reading.clauses()) {
      if (clause.says(Intent.RETURN)) {
        wish = sentenceEnd(clause.from());
      } else if (wish >= 0 && isPlain(clause) && (clause.from() >= wish || isAboutIt(clause))) {
        return text(clause.from(), sentenceEnd(clause.from()));
      }
    }
    return null;
  }

  private boolean isAboutIt(Clause clause) {
    return Words.isIn(Words.SUBJECTS, reading.tokens().get(clause.from()));
  }

  /** Nothing else is wanted in it. */
  private static boolean isPlain(Clause clause) {
    Set<Intent> said = clause.clearIntents();
    said.remove(Intent.DECLINE);
    return said.isEmpty() && clause.end() - clause.from() > 1;
  }

  private int sentenceEnd(int from) {
    int end = from;
    while (end < reading.tokens().size() && !isSentenceBreak(reading.tokens().get(end))) {
      end++;
    }
    return end;
  }

  private int sentenceStart(int at) {
    int from = at;
    while (from > 0 && !isSentenceBreak(reading.tokens().get(from - 1))) {
      from--;
    }
    return from;
  }

  private static boolean isSentenceBreak(Token token) {
    return token.isBreak('.') || token.isBreak('!') || token.isBreak('?') || token.isBreak('\n');
  }

  private @Nullable String text(int from, int end) {
    if (from >= end) {
      return null;
    }
    int start = reading.tokens().get(from).start();
    int stop = reading.tokens().get(end - 1).end();
    String text = reading.text().substring(start, stop).strip();
    return bounded(text);
  }

  /** The beginning of a reason that is too long. */
  static @Nullable String bounded(String text) {
    if (text.isBlank()) {
      return null;
    }
    int most = Understood.MAX_REASON_CHARS;
    if (text.length() <= most) {
      return text;
    }
    boolean isCutInside = Character.isHighSurrogate(text.charAt(most - 1));
    return text.substring(0, isCutInside ? most - 1 : most);
  }
}
