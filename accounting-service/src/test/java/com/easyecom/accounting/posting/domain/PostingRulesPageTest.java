package com.easyecom.accounting.posting.domain;

import com.easyecom.accounting.chart.KnownAccount;
import com.easyecom.accounting.source.Publisher;
import com.easyecom.kernel.money.Money;
import com.easyecom.testkit.golden.GoldenFile;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** docs/posting-rules.md is what the code posts. */
class PostingRulesPageTest {

  private static final Currency ANY = Currency.getInstance("USD");
  private static final List<String> MOVEMENTS = List.of("in", "return_in", "out", "return_out");

  @Test
  void thePageIsWhatTheCodePosts() {
    GoldenFile.of("docs/posting-rules.md").assertSame(page());
  }

  private static String page() {
    StringBuilder page =
        new StringBuilder(
            """
            # Posting rules

            Written by a test from the rules that post. Each posts one entry per event, on the \
            shop's day on which it happened, or on the first day of the earliest open period \
            after it. Lines whose amount is zero are left out; an amount below zero stands on the \
            other side. Account 1200 moves by stock movements only.

            """);
    for (Publisher publisher : Publisher.values()) {
      page.append("## By events of ").append(publisher.service()).append("\n\n");
      page.append("| when | rule | debit | credit |\n| --- | --- | --- | --- |\n");
      Stream.of(PostingRule.values())
          .filter(rule -> rule.publisher() == publisher)
          .forEach(rule -> page.append(row(rule)));
      page.append('\n');
    }
    page.append(movements()).append(accounts());
    return page.toString();
  }

  private static String row(PostingRule rule) {
    return "| %s | `%s` | %s | %s |\n"
        .formatted(
            rule.occasion(), rule.key(), side(rule, Leg.Side.DEBIT), side(rule, Leg.Side.CREDIT));
  }

  private static String side(PostingRule rule, Leg.Side side) {
    return rule.legs().stream()
        .filter(leg -> leg.side() == side)
        .map(leg -> "%s (%s)".formatted(account(leg.account()), figure(leg.figure())))
        .collect(Collectors.joining(", "));
  }

  private static String figure(Figure figure) {
    return figure.name().toLowerCase(Locale.ROOT);
  }

  private static String account(KnownAccount account) {
    return account.code() + " " + account.title();
  }

  private static String movements() {
    StringBuilder table =
        new StringBuilder(
            """
            ## Stock movements that no order caused

            By `movement_type` and `reference_type`.

            | movement | opening_stock | import | sales_import | any other |
            | --- | --- | --- | --- | --- |
            """);
    for (String movement : MOVEMENTS) {
      table.append(movementRow(movement, movement, movement.endsWith("in") ? "1.00" : "-1.00"));
    }
    table.append(movementRow("adjustment, up", "adjustment", "1.00"));
    table.append(movementRow("adjustment, down", "adjustment", "-1.00"));
    return table.append('\n').toString();
  }

  private static String movementRow(String title, String movement, String value) {
    return "| %s | %s |\n"
        .formatted(
            title,
            Arrays.asList("opening_stock", "import", "sales_import", null).stream()
                .map(reference -> movementRule(movement, reference, value))
                .collect(Collectors.joining(" | ")));
  }

  private static String movementRule(String movement, @Nullable String reference, String value) {
    return "`" + MovementRules.of(movement, reference, Money.of(value, ANY)).key() + "`";
  }

  private static String accounts() {
    StringBuilder table =
        new StringBuilder(
            """
            ## Accounts

            The seeded accounts. Another one of the same type can be chosen by `PUT \
            /api/v1/accounting/posting-accounts/{name}`, where it says so; what was posted stays \
            where it is.

            | name | account | type | can be chosen |
            | --- | --- | --- | --- |
            """);
    for (KnownAccount known : KnownAccount.values()) {
      table.append(
          "| `%s` | %s | %s | %s |\n"
              .formatted(
                  known.wireName(),
                  account(known),
                  known.type().wireName(),
                  known.isFixed() ? "" : "yes"));
    }
    return table.toString();
  }
}
