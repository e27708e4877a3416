package com.easyecom.chat.understanding.domain;

import com.easyecom.chat.understanding.Intent;
import com.easyecom.chat.understanding.domain.Token.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what may name products in a clause: the fragments between cues and words of sentences. */
final class Mentions {

  private final List<Token> tokens;
  private final Clause clause;
  private final Set<Integer> taken;
  private final Map<Integer, Hit> hits = new HashMap<>();
  private final List<Mention> mentions = new ArrayList<>();
  private final List<Token> fragment = new ArrayList<>();
  private boolean isStrong;
  private boolean isExcluded;

  private Mentions(List<Token> tokens, Clause clause, Set<Integer> taken) {
    this.tokens = tokens;
    this.clause = clause;
    this.taken = taken;
    clause.hits().forEach(hit -> hit.tokens().forEach(index -> hits.put(index, hit)));
  }

  /**
   * @param taken indices of tokens that are something else: an order's number, a percentage
   */
  static List<Mention> in(List<Token> tokens, Clause clause, Set<Integer> taken) {
    Mentions found = new Mentions(tokens, clause, taken);
    if (found.isIntroduction()) {
      return List.of();
    }
    for (int at = clause.from(); at < clause.end() && !found.isExchange(at); at++) {
      found.step(at);
    }
    found.flush();
    return List.copyOf(found.mentions);
  }

  private void step(int at) {
    Token token = tokens.get(at);
    Hit hit = hits.get(at);
    if (hit != null) {
      // "I don't want the red one" excludes it; "I don't need a discount, just the mug" does not.
      next(true, hit.isNegated() && hit.intent() == Intent.ORDER);
    } else if (taken.contains(at) || !token.is(Kind.WORD) && !token.is(Kind.NUMBER)) {
      next(true, false);
    } else if (Words.isIn(Words.EXCLUDERS, token)) {
      next(true, true);
    } else if (Words.isIn(Words.BREAKERS, token)) {
      next(false, false);
      pronoun(token);
    } else if (startsAnother(at)) {
      next(true, isExcluded);
      addUnlessAnd(token);
    } else {
      fragment.add(token);
    }
  }

  /** "my name is Anna": no product. */
  private boolean isIntroduction() {
    for (int at = clause.from(); at + 1 < clause.end(); at++) {
      if (tokens.get(at).isWord("my") && tokens.get(at + 1).isWord("name")) {
        return true;
      }
    }
    return false;
  }

  /** "swap the plate for a blue one": what comes now is not what is returned. */
  private boolean isExchange(int at) {
    boolean isFor =
        at + 1 < clause.end()
            && tokens.get(at).isWord("for")
            && (isArticle(at + 1) || tokens.get(at + 1).isWord("another"));
    boolean isAfterMention = !fragment.isEmpty() || !mentions.isEmpty();
    return isFor && isAfterMention && clause.says(Intent.RETURN);
  }

  private void next(boolean isNextStrong, boolean isNextExcluded) {
    flush();
    isStrong = isNextStrong;
    isExcluded = isNextExcluded;
  }

  private void flush() {
    if (!fragment.isEmpty()) {
      Mention mention = Fragment.read(List.copyOf(fragment), isStrong, isExcluded);
      if (mention != null) {
        add(mention);
      }
      fragment.clear();
    }
  }

  /** "is the shirt available in XL" is about the shirt XL. */
  private void add(Mention mention) {
    boolean isDetail =
        fragment.getFirst().isWord("in")
            && mention.isNamed()
            && mention.quantity() == null
            && !mentions.isEmpty()
            && mentions.getLast().isNamed();
    if (isDetail) {
      mentions.add(mentions.removeLast().with(mention.phrase()));
    } else {
      mentions.add(mention);
    }
  }

  private void pronoun(Token token) {
    if (Words.isIn(Words.PRONOUNS, token) || Words.isIn(Words.PLURAL_PRONOUNS, token)) {
      fragment.add(token);
      flush();
    }
  }

  /** "2 mugs and 3 plates", "2 mugs 3 plates", "mug and a plate"; not "salt and pepper". */
  private boolean startsAnother(int at) {
    if (isAnd(tokens.get(at))) {
      return at + 1 < clause.end() && (isQuantity(at + 1) || isArticle(at + 1));
    }
    if (tokens.get(at).isWord("the")) {
      // "saw the kettle" is about the kettle, "cover of the kettle" is about the cover.
      return !fragment.isEmpty()
          && fragment.getLast().is(Kind.WORD)
          && !Words.isIn(Words.PREPOSITIONS, fragment.getLast());
    }
    return !fragment.isEmpty() && isQuantity(at) && isAfterCounted(at);
  }

  /** A number after a plural, or one with a counter, counts the next; others are of the name. */
  private boolean isAfterCounted(int at) {
    boolean isListed = NumberWords.at(fragment, 0) != null || fragment.getFirst().isWord("x");
    if (!isListed || fragment.size() < 2) {
      return false;
    }
    NumberWords.Read read = NumberWords.at(tokens, at);
    int next = read == null ? at : read.next();
    boolean isFollowed = next < clause.end() && !hits.containsKey(next);
    boolean hasCounter =
        isFollowed
            && Words.isIn(Words.COUNTERS, tokens.get(next))
            && next + 1 < clause.end()
            && !hits.containsKey(next + 1);
    Token before = tokens.get(at - 1);
    boolean isAfterPlural = before.is(Kind.WORD) && before.text().endsWith("s");
    boolean isAfterNumber = before.is(Kind.NUMBER) && fragment.size() > 2;
    return hasCounter || isFollowed && (isAfterPlural || isAfterNumber);
  }

  private boolean isQuantity(int at) {
    NumberWords.Read read = NumberWords.at(tokens, at);
    return read != null && read.next() <= clause.end() && !taken.contains(at);
  }

  private boolean isArticle(int at) {
    return Words.isIn(Words.ARTICLES, tokens.get(at));
  }

  private void addUnlessAnd(Token token) {
    if (!isAnd(token)) {
      fragment.add(token);
    }
  }

  private static boolean isAnd(Token token) {
    return token.isWord("and") || token.isWord("n") || token.isWord("plus");
  }
}
