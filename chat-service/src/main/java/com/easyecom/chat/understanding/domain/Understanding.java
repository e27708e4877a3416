package com.easyecom.chat.understanding.domain;

import com.easyecom.chat.understanding.Intent;
import com.easyecom.chat.understanding.OrderReference;
import com.easyecom.chat.understanding.OrderReference.Kind;
import com.easyecom.chat.understanding.ProductMention;
import com.easyecom.chat.understanding.ReplyId;
import com.easyecom.chat.understanding.Talk;
import com.easyecom.chat.understanding.Understood;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Understands a message by its words. It knows no product, price or order: what it finds are the
 * customer's words for them. The same message in the same talk is always understood the same.
 */
public final class Understanding {

  /** Before "order" they mean the customer's latest one. */
  static final Set<String> LATEST = Set.of("last", "latest", "recent", "previous", "newest");

  private final OrderNumbers orderNumbers;

  /**
   * @param orderNumber how a whole order number of the shop looks, in capitals; it is only ever
   *     matched against short texts
   */
  public Understanding(Pattern orderNumber) {
    this.orderNumbers = new OrderNumbers(orderNumber);
  }

  /** With order numbers like {@code ORD-2026-000123}. */
  public Understanding() {
    this(OrderNumbers.DEFAULT);
  }

  /**
   * What a message means.
   *
   * @param text as it came; beyond 4096 characters it is not looked at
   * @param replyId of the button or list row that was tapped; null: the text was typed
   */
  public Understood understand(String text, @Nullable String replyId, Talk talk) {
    Optional<ReplyId> reply = Optional.ofNullable(replyId).flatMap(ReplyId::read);
    if (reply.isPresent()) {
      return TappedReply.understood(reply.get(), talk);
    }
    Reading reading = new Reading(text, orderNumbers);
    Understood understood = understand(reading, talk);
    return talk.pending() == null
        ? understood
        : new PendingAnswer(reading, understood).to(talk.pending());
  }

  private Understood understand(Reading reading, Talk talk) {
    Intent whole = WholeMessage.intent(reading.tokens());
    if (whole != null) {
      return Understood.only(whole);
    }
    IntentChoice.Choice choice = new IntentChoice(reading).choose();
    Intent intent = choice.intent();
    boolean isDiscount = intent == Intent.DISCOUNT_REQUEST;
    return new Understood(
        intent,
        choice.also(),
        intent.isAboutProducts() ? products(reading, choice, talk) : List.of(),
        excluded(reading),
        isDiscount ? first(reading, Percentages::discount) : null,
        isDiscount ? first(reading, Amounts::offered) : null,
        order(reading),
        intent == Intent.RETURN ? ReturnReason.in(reading) : null,
        choice.isGuess());
  }

  private static List<ProductMention> products(
      Reading reading, IntentChoice.Choice choice, Talk talk) {
    List<Mention> lines = Lines.of(reading, choice.intent(), choice.isGuess());
    return new Antecedents(talk.lastProducts(), choice.intent()).of(lines);
  }

  private static List<String> excluded(Reading reading) {
    return reading.allMentions().stream()
        .filter(mention -> mention.isExcluded() && mention.isNamed())
        .map(Mention::phrase)
        .distinct()
        .limit(Understood.MAX_PRODUCTS)
        .toList();
  }

  private static @Nullable BigDecimal first(
      Reading reading, BiFunction<List<Token>, Clause, Optional<BigDecimal>> find) {
    return reading.clauses().stream()
        .flatMap(clause -> find.apply(reading.tokens(), clause).stream())
        .findFirst()
        .orElse(null);
  }

  /** A number, or else "my last order". */
  private static @Nullable OrderReference order(Reading reading) {
    OrderReference named = reading.order();
    if (named != null && named.kind() != Kind.LATEST) {
      return named;
    }
    List<Token> tokens = reading.tokens();
    for (int at = 0; at + 1 < tokens.size(); at++) {
      boolean isOrder = tokens.get(at + 1).isWord("order") || tokens.get(at + 1).isWord("purchase");
      if (isOrder && Words.isIn(LATEST, tokens.get(at))) {
        return OrderReference.LATEST;
      }
    }
    return null;
  }
}
