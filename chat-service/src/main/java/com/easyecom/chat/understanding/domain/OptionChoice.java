package com.easyecom.chat.understanding.domain;

import com.easyecom.chat.understanding.Candidate;
import com.easyecom.chat.understanding.Intent;
import com.easyecom.chat.understanding.ProductMatch;
import com.easyecom.chat.understanding.ProductMention;
import com.easyecom.chat.understanding.Understood;
import java.util.List;
import java.util.Optional;

/**
 * Which of several products an answer chooses: by its words, its place, by "yes" where there is one
 * only, or by excluding the others.
 */
final class OptionChoice {

  /** Longer messages are no answers by a place: numbers in them count something else. */
  private static final int MOST_WORDS = 6;

  private final Reading reading;
  private final Understood plain;
  private final List<Candidate> options;

  OptionChoice(Reading reading, Understood plain, List<Candidate> options) {
    this.reading = reading;
    this.plain = plain;
    this.options = options;
  }

  /** Empty when none is chosen, or not clearly. */
  Optional<Candidate> chosen() {
    if (plain.intent() == Intent.CONFIRM && options.size() == 1) {
      return Optional.of(options.getFirst());
    }
    Optional<Candidate> named =
        plain.products().stream()
            .map(ProductMention::phrase)
            .filter(phrase -> !phrase.isEmpty())
            .findFirst()
            .flatMap(this::byWords);
    return named.or(this::byPlace).or(this::byExclusion);
  }

  private Optional<Candidate> byWords(String words) {
    return ProductChoice.of(words, options) instanceof ProductMatch.Certain certain
        ? Optional.of(certain.choice().product())
        : Optional.empty();
  }

  /** "2" is the second option, unless another one is called so: then nobody knows. */
  private Optional<Candidate> byPlace() {
    List<Token> words =
        reading.tokens().stream().filter(token -> !token.is(Token.Kind.BREAK)).toList();
    if (words.size() > MOST_WORDS) {
      return Optional.empty();
    }
    int place = OptionNumber.in(words, options.size());
    Optional<Candidate> placed = place < 0 ? Optional.empty() : Optional.of(options.get(place));
    Optional<Candidate> called = byWords(numbersIn(words));
    if (placed.isPresent() && called.isPresent() && !placed.equals(called)) {
      return Optional.empty();
    }
    return placed.or(() -> called);
  }

  private static String numbersIn(List<Token> words) {
    return words.stream()
        .filter(token -> token.is(Token.Kind.NUMBER))
        .map(Token::text)
        .reduce("", (all, one) -> all + " " + one);
  }

  private Optional<Candidate> byExclusion() {
    List<Candidate> left =
        options.stream()
            .filter(
                option ->
                    plain.excluded().stream()
                        .noneMatch(words -> ProductChoice.isPlausible(words, option)))
            .toList();
    return left.size() == 1 && options.size() > 1 ? Optional.of(left.getFirst()) : Optional.empty();
  }
}
