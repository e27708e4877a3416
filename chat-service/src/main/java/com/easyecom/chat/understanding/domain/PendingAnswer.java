package com.easyecom.chat.understanding.domain;

import com.easyecom.chat.understanding.Intent;
import com.easyecom.chat.understanding.OrderReference;
import com.easyecom.chat.understanding.OrderReference.Kind;
import com.easyecom.chat.understanding.PendingQuestion;
import com.easyecom.chat.understanding.PendingQuestion.HowMany;
import com.easyecom.chat.understanding.PendingQuestion.WhichOrder;
import com.easyecom.chat.understanding.PendingQuestion.WhichProduct;
import com.easyecom.chat.understanding.PendingQuestion.WhyReturn;
import com.easyecom.chat.understanding.ProductMention;
import com.easyecom.chat.understanding.Understood;
import com.easyecom.kernel.money.Quantity;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Understands a message as the answer to what was asked, if it can be one. Who asks something else
 * instead is answered that.
 */
final class PendingAnswer {

  /** What is no answer, whatever was asked. */
  private static final Set<Intent> OTHER_MATTERS =
      Set.of(Intent.OPT_OUT, Intent.HUMAN, Intent.CANCEL_ORDER, Intent.OPT_IN, Intent.HELP);

  /** "no", "not now": too short to be a reason. */
  private static final int FEWEST_REASON_WORDS = 3;

  private static final int FEWEST_DIGITS = 2;

  private final Reading reading;
  private final Understood plain;

  /**
   * @param plain what the message means if nothing was asked
   */
  PendingAnswer(Reading reading, Understood plain) {
    this.reading = reading;
    this.plain = plain;
  }

  Understood to(PendingQuestion question) {
    if (OTHER_MATTERS.contains(plain.intent())) {
      return plain;
    }
    return switch (question) {
      case WhichProduct which -> toWhichProduct(which);
      case HowMany howMany -> toHowMany(howMany);
      case WhichOrder which -> toWhichOrder(which);
      case WhyReturn why -> toWhyReturn(why);
    };
  }

  private Understood toWhichProduct(WhichProduct question) {
    boolean isOtherMatter = !plain.isGuess() && plain.intent() == Intent.ORDER_STATUS;
    if (isOtherMatter) {
      return plain;
    }
    return new OptionChoice(reading, plain, question.options())
        .chosen()
        .map(product -> product.productId())
        .map(productId -> answered(question, productId))
        .orElse(plain);
  }

  /** What was wanted before is wanted of the chosen product, unless the answer wants other. */
  private Understood answered(WhichProduct question, long productId) {
    boolean asksAnew = !plain.isGuess() && plain.intent().isAboutProducts();
    Quantity quantity =
        namedQuantity().or(() -> Optional.ofNullable(question.quantity())).orElse(null);
    List<ProductMention> product = List.of(new ProductMention("", productId, quantity));
    return asksAnew ? plain.about(product) : Understood.of(question.asked(), product);
  }

  /** A bare number chooses an option; beside words it counts. */
  private Optional<Quantity> namedQuantity() {
    return plain.products().stream()
        .filter(product -> !product.phrase().isEmpty())
        .map(ProductMention::quantity)
        .filter(Objects::nonNull)
        .findFirst();
  }

  private Understood toHowMany(HowMany question) {
    boolean isOtherMatter = !plain.isGuess() && isOtherThan(Intent.ORDER);
    @Nullable Quantity quantity =
        reading.allMentions().stream()
            .filter(mention -> mention.quantity() != null && !mention.isExcluded())
            .filter(
                mention ->
                    !mention.isNamed()
                        || ProductChoice.isPlausible(mention.phrase(), question.product()))
            .map(Mention::quantity)
            .findFirst()
            .orElse(null);
    return isOtherMatter || quantity == null
        ? plain
        : Understood.of(
            Intent.ORDER,
            List.of(new ProductMention("", question.product().productId(), quantity)));
  }

  private Understood toWhichOrder(WhichOrder question) {
    boolean isOtherMatter =
        !plain.isGuess() && isOtherThan(question.asked()) && plain.intent() != Intent.ORDER_STATUS;
    OrderReference order = plain.order() == null ? shortReference() : plain.order();
    return isOtherMatter || order == null ? plain : Understood.of(question.asked(), order);
  }

  /** "the last one", "000123", "42". */
  private @Nullable OrderReference shortReference() {
    for (Token token : reading.tokens()) {
      if (token.is(Token.Kind.NUMBER) && token.text().length() >= FEWEST_DIGITS) {
        return new OrderReference(Kind.DIGITS, token.text());
      }
      if (Words.isIn(Understanding.LATEST, token)) {
        return OrderReference.LATEST;
      }
    }
    return null;
  }

  private Understood toWhyReturn(WhyReturn question) {
    long words = reading.tokens().stream().filter(token -> token.is(Token.Kind.WORD)).count();
    boolean isQuestion = reading.tokens().stream().anyMatch(token -> token.isBreak('?'));
    boolean isOtherMatter = !plain.isGuess() && isQuestion && isOtherThan(Intent.RETURN);
    boolean isTooShort =
        words < FEWEST_REASON_WORDS && !plain.isGuess() && isOtherThan(Intent.RETURN);
    if (isOtherMatter || isTooShort || plain.intent() == Intent.UNCLEAR && words == 0) {
      return plain;
    }
    return new Understood(
        Intent.RETURN,
        Set.of(),
        plain.intent() == Intent.RETURN ? plain.products() : List.of(),
        List.of(),
        null,
        null,
        plain.order() == null ? question.order() : plain.order(),
        ReturnReason.bounded(reading.text().strip()),
        false);
  }

  private boolean isOtherThan(Intent intent) {
    return plain.intent() != intent
        && plain.intent() != Intent.CONFIRM
        && plain.intent() != Intent.GREETING;
  }
}
