package com.easyecom.chat.understanding.domain;

import com.easyecom.chat.understanding.domain.Mention.Pronoun;
import com.easyecom.kernel.money.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the words between cues: a quantity before or after, and the words for a product, without
 * those that belong to the sentence.
 */
final class Fragment {

  /** More is no quantity that anybody orders in a chat. */
  private static final BigDecimal MAX_QUANTITY = BigDecimal.valueOf(1_000_000);

  private static final int MAX_WORDS = 12;

  /** "all the mugs": an article stands among the first words. */
  private static final int ARTICLE_WITHIN = 2;

  private final List<Token> tokens;
  private int from;
  private int end;
  private @Nullable BigDecimal number;
  private boolean isCounted;

  private Fragment(List<Token> tokens) {
    this.tokens = tokens;
    this.end = tokens.size();
  }

  /**
   * The mention in a fragment; null when there is nothing in it.
   *
   * @param isStrong whether it follows a cue
   */
  static @Nullable Mention read(List<Token> tokens, boolean isStrong, boolean isExcluded) {
    return new Fragment(tokens).mention(isStrong, isExcluded);
  }

  private @Nullable Mention mention(boolean isStrong, boolean isExcluded) {
    boolean hasArticle =
        tokens.stream().limit(ARTICLE_WITHIN).anyMatch(token -> isIn(token, Words.ARTICLES));
    skipFillersBefore();
    skipIntroduction();
    quantityBefore();
    quantityAfter();
    Pronoun pronoun = pronoun();
    trim();
    String phrase = phrase();
    Quantity quantity = quantity();
    if (phrase.isEmpty() && quantity == null && pronoun == Pronoun.NONE) {
      return null;
    }
    boolean isPlaced = isStrong || hasArticle || quantity != null && !phrase.isEmpty();
    return new Mention(phrase, quantity, isCounted, isPlaced, isExcluded, pronoun);
  }

  private void skipFillersBefore() {
    while (from < end && isIn(tokens.get(from), Words.FILLERS) && !isQuantityAt(from)) {
      from++;
    }
  }

  /** "money for the kettle", "bulk orders of 50 trays": it is about what follows. */
  private void skipIntroduction() {
    int at = from;
    while (at < end && isIn(tokens.get(at), Words.NOISE)) {
      at++;
    }
    if (at > from && at < end && isIn(tokens.get(at), Words.PREPOSITIONS)) {
      from = at + 1;
      skipFillersBefore();
    }
  }

  private boolean isQuantityAt(int at) {
    return isIn(tokens.get(at), Words.COUNTERS)
        || NumberWords.at(tokens, at) != null && !isPronounOne(at);
  }

  /** "the one with a lid", "blue one": no number. */
  private boolean isPronounOne(int at) {
    if (!tokens.get(at).isWord("one")) {
      return false;
    }
    boolean isAfterWord =
        at > 0 && !tokens.get(at - 1).isWord("just") && !tokens.get(at - 1).isWord("only");
    return isAfterWord || at + 1 < tokens.size() && tokens.get(at + 1).isWord("with");
  }

  private void quantityBefore() {
    int at = from;
    while (at < end && (isIn(tokens.get(at), Words.COUNTERS))) {
      at++;
    }
    NumberWords.Read read = at < end && !isPronounOne(at) ? NumberWords.at(tokens, at) : null;
    if (read == null || isGluedNumber(at) || isMeasured(read.next())) {
      return;
    }
    if (isBeforeArticle(read.next())) {
      from = read.next();
      return;
    }
    boolean isMarkedBefore = at > from;
    int next = read.next();
    while (next < end && isIn(tokens.get(next), Words.COUNTERS)) {
      next++;
      isCounted = true;
    }
    if (next < end && isIn(tokens.get(next), Words.MEASURES)) {
      next++;
    }
    number = read.value();
    isCounted = isCounted || isMarkedBefore;
    from = next;
    skipOf();
  }

  private void skipOf() {
    while (from < end && (tokens.get(from).isWord("of") || tokens.get(from).isWord("more"))) {
      from++;
    }
  }

  private boolean isGluedNumber(int at) {
    return at + 1 < end && tokens.get(at + 1).isGlued();
  }

  /** "500 ml bottle" has a size; "2 kg of rice" has a quantity. */
  private boolean isMeasured(int next) {
    boolean isMeasure = next < end && isIn(tokens.get(next), Words.MEASURES);
    return isMeasure && !(next + 1 < end && tokens.get(next + 1).isWord("of"));
  }

  /** "how much 4 the mug": no quantity stands before an article. */
  private boolean isBeforeArticle(int next) {
    return next < end && tokens.get(next).isWord("the");
  }

  /** "mug x 2", "mug 2x", "mug 3 pcs", "mug qty 4"; "sample 1" has none. */
  private void quantityAfter() {
    if (number != null) {
      return;
    }
    int last = end;
    while (last > from && isPlainFiller(tokens.get(last - 1))) {
      last--;
    }
    int afterNumber = beforeCounters(last);
    int numberAt = afterNumber - 1;
    NumberWords.Read read = numberAt > from ? NumberWords.at(tokens, numberAt) : null;
    if (read == null || read.next() != afterNumber || isPronounOne(numberAt)) {
      return;
    }
    int endOfName = beforeCounters(numberAt);
    if (afterNumber < last || endOfName < numberAt) {
      number = read.value();
      isCounted = true;
      end = endOfName;
    }
  }

  /** The index after the last token before some that is no counter. */
  private int beforeCounters(int some) {
    int at = some;
    while (at > from && isIn(tokens.get(at - 1), Words.COUNTERS)) {
      at--;
    }
    return at;
  }

  private static boolean isPlainFiller(Token token) {
    return isIn(token, Words.FILLERS) && !isIn(token, Words.COUNTERS);
  }

  private Pronoun pronoun() {
    boolean isChoosing = false;
    Pronoun found = Pronoun.NONE;
    for (int at = 0; at < tokens.size(); at++) {
      Token token = tokens.get(at);
      isChoosing = isChoosing || token.isWord("one") || token.isWord("ones");
      if (isIn(token, Words.PLURAL_PRONOUNS)) {
        found = Pronoun.ALL;
      } else if (isIn(token, Words.PRONOUNS) && found == Pronoun.NONE) {
        found = Pronoun.ONE;
      }
    }
    boolean hasName =
        tokens.subList(from, end).stream().anyMatch(token -> !isIn(token, Words.FILLERS));
    if (hasName) {
      return isChoosing ? Pronoun.CHOOSING : Pronoun.NONE;
    }
    return found;
  }

  private void trim() {
    while (from < end && isIn(tokens.get(from), Words.FILLERS)) {
      from++;
    }
    while (end > from && isIn(tokens.get(end - 1), Words.FILLERS)) {
      end--;
    }
    end = Math.min(end, from + MAX_WORDS);
  }

  private String phrase() {
    List<Token> words = tokens.subList(from, end);
    boolean isNoise = words.stream().allMatch(t -> isIn(t, Words.NOISE) || isIn(t, Words.FILLERS));
    if (isNoise) {
      return "";
    }
    return words.stream()
        .map(
            token ->
                (token == words.getFirst() ? "" : Character.toString(token.glue())) + token.text())
        .collect(Collectors.joining());
  }

  private @Nullable Quantity quantity() {
    boolean isPossible =
        number != null
            && number.signum() > 0
            && number.compareTo(MAX_QUANTITY) <= 0
            && number.stripTrailingZeros().scale() <= Quantity.SCALE;
    return isPossible && number != null ? new Quantity(number) : null;
  }

  private static boolean isIn(Token token, Set<String> words) {
    return Words.isIn(words, token);
  }
}
