package com.easyecom.acceptance.businessdays;

import static com.easyecom.acceptance.lives.Decimals.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Two plain profits and losses, line by line. */
record ComparedProfit(ProfitModel present, ProfitModel other) {

  /** In the words of {@link SeenStatements}. */
  @Override
  public String toString() {
    List<String> text = new ArrayList<>();
    present
        .totals()
        .forEach((name, amount) -> text.add(name + words(amount, other.totals().get(name))));
    Set<AccountModel> either = new TreeSet<>(Comparator.comparing(account -> account.code));
    either.addAll(present.accounts().keySet());
    either.addAll(other.accounts().keySet());
    for (AccountModel account : either) {
      text.add(Statements.head(account) + words(present.of(account), other.of(account)));
    }
    return String.join("\n", text);
  }

  private static String words(BigDecimal amount, BigDecimal comparison) {
    BigDecimal change = amount.subtract(comparison);
    String percent =
        comparison.signum() == 0
            ? "null"
            : change
                .movePointRight(2)
                .divide(comparison.abs(), 2, RoundingMode.HALF_UP)
                .toPlainString();
    return " %s %s %s %s".formatted(money(amount), money(comparison), money(change), percent);
  }
}
