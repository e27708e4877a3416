package com.easyecom.accounting.reports.domain;

import com.easyecom.accounting.ledger.application.AccountBalance;
import com.easyecom.kernel.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Two periods' profit and loss beside each other. */
public record ProfitAndLossChange(ProfitAndLoss present, ProfitAndLoss other) {

  /** What one of the figures of a period was in the other one, and by how much it changed. */
  public Change of(Function<ProfitAndLoss, Money> figure) {
    return Change.of(figure.apply(present), figure.apply(other));
  }

  /** The accounts that moved in either, by code. */
  public List<Line> lines(Money zero) {
    Map<String, AccountBalance> before = new TreeMap<>();
    other.lines().forEach(account -> before.put(account.code(), account));
    List<Line> lines = new ArrayList<>();
    for (AccountBalance account : present.lines()) {
      @Nullable AccountBalance was = before.remove(account.code());
      lines.add(line(account, account.balance(), was == null ? zero : was.balance()));
    }
    before.values().forEach(was -> lines.add(line(was, zero, was.balance())));
    lines.sort((one, another) -> one.account().code().compareTo(another.account().code()));
    return lines;
  }

  private static Line line(AccountBalance account, Money present, Money before) {
    return new Line(account, present, Change.of(present, before));
  }

  /** An account in both periods. */
  public record Line(AccountBalance account, Money amount, Change change) {}
}
