package com.easyecom.accounting.posting.application;

import com.easyecom.accounting.chart.PostingAccounts;
import com.easyecom.accounting.ledger.application.EventEntry;
import com.easyecom.accounting.ledger.application.PostEventEntries;
import com.easyecom.accounting.period.PostingTurn;
import com.easyecom.accounting.posting.domain.Leg;
import com.easyecom.accounting.posting.domain.PostingRule;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.money.Money;
import com.easyecom.kit.shop.Shop;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Posts what happened by its rules, on the shop's day on which it happened. */
@ApplicationScoped
public class PostOccurrence {

  private final PostEventEntries postEntries;
  private final PostingAccounts postingAccounts;
  private final PostingTurn turn;
  private final Shop shop;

  PostOccurrence(
      PostEventEntries postEntries, PostingAccounts postingAccounts, PostingTurn turn, Shop shop) {
    this.postEntries = postEntries;
    this.postingAccounts = postingAccounts;
    this.turn = turn;
    this.shop = shop;
  }

  /**
   * Posts one entry per rule; a rule whose figures are all zero posts nothing.
   *
   * @throws Refusal {@link PostingError#FOREIGN_CURRENCY}, and {@code unbalanced} or {@code
   *     line_needs_one_side} for figures that contradict each other
   */
  @Transactional
  public void post(Occurrence occurrence) {
    if (!occurrence.currency().equals(shop.currency().getCurrencyCode())) {
      throw new Refusal(
          PostingError.FOREIGN_CURRENCY,
          "An event in " + occurrence.currency() + ", the books are in " + shop.currency() + ".");
    }
    // Which account stands for what does not change before the entries are committed.
    turn.take();
    postEntries.post(
        occurrence.rules().stream()
            .map(rule -> entry(occurrence, rule))
            .filter(entry -> !entry.lines().isEmpty())
            .toList());
  }

  private EventEntry entry(Occurrence occurrence, PostingRule rule) {
    return new EventEntry(
        occurrence.source(),
        rule.key(),
        shop.dayOf(occurrence.occurredAt()),
        rule.title() + ": " + occurrence.subject(),
        occurrence.referenceType(),
        occurrence.referenceId(),
        lines(occurrence, rule));
  }

  private List<EventEntry.Line> lines(Occurrence occurrence, PostingRule rule) {
    return rule.legs().stream()
        .map(leg -> line(leg, occurrence.figures().getOrDefault(leg.figure(), shop.zero())))
        .filter(line -> !line.debit().isZero() || !line.credit().isZero())
        .toList();
  }

  /**
   * An amount below zero stands on the other side: what closes an order may be owed to its buyer.
   */
  private EventEntry.Line line(Leg leg, Money amount) {
    String account = postingAccounts.current().codeOf(leg.account());
    boolean isOtherSide = amount.isNegative();
    Money absolute = isOtherSide ? amount.negate() : amount;
    boolean isDebit = (leg.side() == Leg.Side.DEBIT) != isOtherSide;
    return isDebit
        ? new EventEntry.Line(account, absolute, shop.zero())
        : new EventEntry.Line(account, shop.zero(), absolute);
  }
}
