package com.easyecom.chat.understanding.domain;

import java.util.List;

/** Whether what is said is said not to be so. */
final class Negation {

  /** "not going to return it": so far a negator reaches. */
  private static final int REACH = 4;

  private Negation() {}

  /**
   * Whether a negator reaches the token at an index: "don't", "not" up to four tokens before, "no"
   * directly before. A question put with one is none ("don't you have", "why not"), nor is "I don't
   * know".
   */
  static boolean isBefore(List<Token> tokens, int from, int at) {
    for (int i = at - 1; i >= Math.max(from, at - REACH); i--) {
      Token token = tokens.get(i);
      if (token.isWord("no") && i == at - 1) {
        return true;
      }
      if (token.is(Token.Kind.WORD) && Words.NEGATORS.contains(token.text())) {
        return !isRhetorical(tokens, from, i);
      }
    }
    return false;
  }

  private static boolean isRhetorical(List<Token> tokens, int from, int negator) {
    boolean isWhy = negator > from && isAny(tokens.get(negator - 1), "why", "if");
    Token next = negator + 1 < tokens.size() ? tokens.get(negator + 1) : null;
    boolean isAsked = next != null && (isAny(next, "you", "u") || isUnnegated(next));
    return isWhy || isAsked;
  }

  private static boolean isUnnegated(Token token) {
    return token.is(Token.Kind.WORD) && Words.UNNEGATED.contains(token.text());
  }

  private static boolean isAny(Token token, String one, String other) {
    return token.isWord(one) || token.isWord(other);
  }
}
