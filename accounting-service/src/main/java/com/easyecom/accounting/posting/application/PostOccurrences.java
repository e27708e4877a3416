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
import java.util.ArrayList;
import java.util.List;

/** Posts what happened by its rules, on the shop's day on which it happened. */
@ApplicationScoped
public class PostOccurrences {

  private final PostEventEntries postEntries;
  private final PostingAccounts postingAccounts;
  private final PostingTurn turn;
  private final Shop shop;

  PostOccurrences(
      PostEventEntries postEntries, PostingAccounts postingAccounts, PostingTurn turn, Shop shop) {
    this.postEntries = postEntries;
    this.postingAccounts = postingAccounts;
    this.turn = turn;
    this.shop = shop;
  }

  /**
   * Posts one entry per rule of each, together and in this order; a rule whose figures are all zero
   * posts nothing.
   *
   * @throws Refusal {@link PostingError#FOREIGN_CURRENCY}, and {@code unbalanced} or {@code
   *     line_needs_one_side} for figures that contradict each other: then none is posted
   */
  @Transactional
  public void post(List<Occurrence> occurrences) {
    occurrences.forEach(this::refuseForeignCurrency);
    // Which account stands for what does not change before the entries are committed.
    turn.take();
    PostingAccounts.Current accounts = postingAccounts.current();
    List<EventEntry> entries = new ArrayList<>();
    for (Occurrence occurrence : occurrences) {
      for (PostingRule rule : occurrence.rules()) {
        List<EventEntry.Line> lines = lines(occurrence, rule, accounts);
        if (!lines.isEmpty()) {
          entries.add(entry(occurrence, rule, lines));
        }
      }
    }
    postEntries.post(entries);
  }

  private void refuseForeignCurrency(Occurrence occurrence) {
    if (!occurrence.currency().equals(shop.currency().getCurrencyCode())) {
      throw new Refusal(
          PostingError.FOREIGN_CURRENCY,
          "An event in " + occurrence.currency() + ", the books are in " + shop.currency() + ".");
    }
  }

  private EventEntry entry(Occurrence occurrence, PostingRule rule, List<EventEntry.Line> lines) {
    return new EventEntry(
        occurrence.source(),
        rule.key(),
        shop.dayOf(occurrence.occurredAt()),
        rule.title() + ": " + occurrence.subject(),
        occurrence.referenceType(),
        occurrence.referenceId(),
        lines);
  }

  private List<EventEntry.Line> lines(
      Occurrence occurrence, PostingRule rule, PostingAccounts.Current accounts) {
    return rule.legs().stream()
        .map(
            leg ->
                line(
                    accounts.codeOf(leg.account()),
                    leg.side(),
                    occurrence.figures().getOrDefault(leg.figure(), shop.zero())))
        .filter(line -> !line.debit().isZero() || !line.credit().isZero())
        .toList();
  }

  /**
   * An amount below zero stands on the other side: what closes an order may be owed to its buyer.
   */
  private EventEntry.Line line(String account, Leg.Side side, Money amount) {
    boolean isOtherSide = amount.isNegative();
    Money absolute = isOtherSide ? amount.negate() : amount;
    boolean isDebit = (side == Leg.Side.DEBIT) != isOtherSide;
    return isDebit
        ? new EventEntry.Line(account, absolute, shop.zero())
        : new EventEntry.Line(account, shop.zero(), absolute);
  }
}
