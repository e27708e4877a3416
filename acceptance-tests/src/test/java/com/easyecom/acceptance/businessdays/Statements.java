package com.easyecom.acceptance.businessdays;

import static com.easyecom.acceptance.lives.Decimals.NOTHING;
import static com.easyecom.acceptance.lives.Decimals.money;
import static com.easyecom.acceptance.lives.Decimals.sum;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What the postings come to, as the text of {@link SeenStatements}. Loops, and nothing else. */
final class Statements {

  private final DatedBooks books;

  Statements(DatedBooks books) {
    this.books = books;
  }

  /** Debit less credit of what is counted. */
  private BigDecimal debit(AccountModel account, Predicate<Posting> isCounted) {
    return sum(
        books.journal.postings.stream().filter(isCounted).toList(),
        posting -> posting.debit(account.code));
  }

  private BigDecimal own(Predicate<AccountModel> which, Predicate<Posting> isCounted) {
    return sum(
        books.chart.accounts.values().stream().filter(which).toList(),
        account -> account.own(debit(account, isCounted)));
  }

  private static Predicate<AccountModel> isOf(String type) {
    return account -> account.type.equals(type);
  }

  String trialBalance(LocalDate day) {
    List<String> text = new ArrayList<>();
    BigDecimal total = NOTHING;
    for (AccountModel account : books.chart.accounts.values()) {
      BigDecimal debit = debit(account, posting -> posting.isUpTo(day));
      total = total.add(debit.max(NOTHING));
      if (debit.signum() != 0) {
        text.add(head(account) + " " + Side.columns(debit));
      }
    }
    text.add("total " + money(total) + " " + money(total));
    return String.join("\n", text);
  }

  /** Each account's, without names. */
  String balances(LocalDate day) {
    List<String> text = new ArrayList<>();
    for (AccountModel account : books.chart.accounts.values()) {
      BigDecimal debit = debit(account, posting -> posting.isUpTo(day));
      if (debit.signum() != 0) {
        text.add(account.code + " " + money(debit));
      }
    }
    return String.join("\n", text);
  }

  static String head(AccountModel account) {
    return account.code + " " + account.name + " " + account.type;
  }

  String balanceSheet(LocalDate day) {
    Predicate<Posting> isCounted = posting -> posting.isUpTo(day);
    BigDecimal running = own(isOf("revenue"), isCounted).subtract(own(isOf("expense"), isCounted));
    List<String> text = new ArrayList<>();
    text.add(
        "assets %s, liabilities %s, equity %s"
            .formatted(
                money(own(isOf("asset"), isCounted)),
                money(own(isOf("liability"), isCounted)),
                money(own(isOf("equity"), isCounted).add(running))));
    for (AccountModel account : books.chart.accounts.values()) {
      BigDecimal own = account.own(debit(account, isCounted));
      if (!account.isOfProfit() && own.signum() != 0) {
        text.add(head(account) + " " + money(own));
      }
    }
    if (running.signum() != 0) {
      text.add("null Running profit equity " + money(running));
    }
    return String.join("\n", text);
  }

  String profitAndLoss(LocalDate first, LocalDate last) {
    ProfitModel profit = profit(first, last);
    List<String> text = new ArrayList<>();
    profit.totals().forEach((name, amount) -> text.add(name + " " + money(amount)));
    profit.accounts().forEach((account, amount) -> text.add(head(account) + " " + money(amount)));
    return String.join("\n", text);
  }

  /** What was earned, without what carried it to equity. */
  ProfitModel profit(LocalDate first, LocalDate last) {
    Predicate<Posting> isCounted =
        posting -> posting.isBetween(first, last) && !posting.closesYear();
    Map<AccountModel, BigDecimal> accounts = new LinkedHashMap<>();
    for (AccountModel account : books.chart.accounts.values()) {
      BigDecimal own = account.own(debit(account, isCounted));
      if (account.isOfProfit() && own.signum() != 0) {
        accounts.put(account, own);
      }
    }
    return new ProfitModel(accounts);
  }

  /** Of all that was ever posted, and what is on hand. */
  String dashboard() {
    Predicate<Posting> ofBusiness = posting -> !posting.closesYear();
    BigDecimal revenue = own(isOf("revenue"), ofBusiness);
    BigDecimal profit = revenue.subtract(own(account -> account.code.equals("5000"), ofBusiness));
    BigDecimal margin =
        revenue.signum() > 0
            ? profit.movePointRight(2).divide(revenue, 2, RoundingMode.HALF_UP)
            : NOTHING;
    return "assets %s, items %s, revenue %s, profit %s, margin %s, net %s"
        .formatted(
            money(own(account -> account.code.equals("1200"), ofBusiness)),
            sum(books.movements, one -> one.movement().quantity()).setScale(3),
            money(revenue),
            money(profit),
            margin,
            money(revenue.subtract(own(isOf("expense"), ofBusiness))));
  }
}
