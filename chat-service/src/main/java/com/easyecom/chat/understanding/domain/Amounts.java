package com.easyecom.chat.understanding.domain;

import com.easyecom.chat.understanding.Intent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds sums of money: "$15", "15 dollars", and what is offered in "can you do 15 for the mug". */
final class Amounts {

  /** Before a number they make an offer of it. */
  private static final Set<String> OFFERING =
      Set.of("do", "take", "accept", "you", "pay", "about", "for");

  private Amounts() {}

  /** The indices of the tokens that are sums of money. */
  static List<Integer> tokensIn(List<Token> tokens, Clause clause) {
    List<Integer> indices = new ArrayList<>();
    for (int at = clause.from(); at < clause.end(); at++) {
      NumberWords.Read number = NumberWords.at(tokens, at);
      if (number == null || number.next() > clause.end()) {
        continue;
      }
      boolean isSigned = at > clause.from() && tokens.get(at - 1).is(Token.Kind.CURRENCY);
      boolean isNamed = number.next() < clause.end() && isCurrency(tokens.get(number.next()));
      if (isSigned || isNamed || isPriceOfSome(tokens, at, clause)) {
        int last = isNamed ? number.next() : number.next() - 1;
        for (int i = at; i <= last; i++) {
          indices.add(i);
        }
        at = last;
      }
    }
    return indices;
  }

  /** The second number in "2 for 30". */
  private static boolean isPriceOfSome(List<Token> tokens, int at, Clause clause) {
    return at >= clause.from() + 2
        && tokens.get(at - 1).isWord("for")
        && tokens.get(at - 2).is(Token.Kind.NUMBER);
  }

  /**
   * What is offered for one: the number in a cue for a discount such as "can you do 15 for it".
   * Nothing when it is a percentage, when a second number makes it unclear ("2 for 30"), or when
   * the number counts pieces ("can you do 2 pcs").
   */
  static Optional<BigDecimal> offered(List<Token> tokens, Clause clause) {
    for (Hit hit : clause.hits()) {
      if (hit.intent() == Intent.DISCOUNT_REQUEST && hit.counts()) {
        Optional<BigDecimal> offered = offered(tokens, clause, hit);
        if (offered.isPresent()) {
          return offered;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<BigDecimal> offered(List<Token> tokens, Clause clause, Hit hit) {
    for (int place = 1; place < hit.tokens().size(); place++) {
      int at = hit.tokens().get(place);
      NumberWords.Read number = NumberWords.at(tokens, at);
      if (number != null
          && isOffering(tokens, hit.tokens().get(place - 1))
          && isClear(tokens, clause, number)) {
        return Optional.of(number.value()).filter(value -> value.signum() > 0);
      }
    }
    return Optional.empty();
  }

  private static boolean isOffering(List<Token> tokens, int before) {
    return tokens.get(before).is(Token.Kind.CURRENCY) || Words.isIn(OFFERING, tokens.get(before));
  }

  private static boolean isClear(List<Token> tokens, Clause clause, NumberWords.Read number) {
    int next = number.next();
    if (next >= clause.end()) {
      return true;
    }
    for (int at = next; at < clause.end(); at++) {
      if (tokens.get(at).is(Token.Kind.CURRENCY)
          || tokens.get(at - 1).isWord("for") && tokens.get(at).is(Token.Kind.NUMBER)) {
        return false;
      }
    }
    Token after = tokens.get(next);
    return after.isWord("for")
        || after.isWord("instead")
        || after.isWord("each")
        || isCurrency(after);
  }

  private static boolean isCurrency(Token token) {
    return token.is(Token.Kind.CURRENCY) || Words.isIn(Words.CURRENCIES, token);
  }
}
