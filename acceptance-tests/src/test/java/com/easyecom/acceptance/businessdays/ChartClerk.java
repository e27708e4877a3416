package com.easyecom.acceptance.businessdays;

import com.easyecom.acceptance.lives.Choice;
import com.easyecom.acceptance.lives.Refused;
import com.easyecom.acceptance.lives.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Accounts of the shop's own, archived and restored; and others that rules post to. */
final class ChartClerk {

  private static final String ACCOUNTS = "/api/v1/accounting/accounts";
  private static final List<String> TYPES =
      List.of("asset", "liability", "equity", "revenue", "expense");
  private static final List<String> ROLES =
      List.of("cash", "receivables", "payables", "sales_tax", "sales", "discounts", "shrinkage");

  private final Office office;
  private final Choice choice;
  private final ChartModel chart;
  private final RecurringClerk recurring;

  ChartClerk(Office office, RecurringClerk recurring) {
    this.office = office;
    this.choice = office.choice();
    this.chart = office.books().chart;
    this.recurring = recurring;
  }

  void act() {
    List<AccountModel> own = chart.own();
    if (own.size() < 3 || choice.oneIn(4)) {
      open();
    } else if (choice.oneIn(2)) {
      choose(choice.of(own));
    } else {
      archive(choice.of(own));
    }
  }

  private void open() {
    String code = "7%03d".formatted(chart.accounts.size());
    AccountModel account = new AccountModel(code, "Own " + code, choice.of(TYPES));
    office
        .client()
        .ask(
            Request.post(
                ACCOUNTS,
                "{\"code\": \"%s\", \"name\": \"%s\", \"account_type\": \"%s\"}"
                    .formatted(code, account.name, account.type),
                () -> chart.accounts.put(code, account),
                answer -> account.id = answer.path("id").asLong()));
  }

  /** For what happens from now on: what is on its way is waited for. */
  private void choose(AccountModel account) {
    List<String> fitting = new ArrayList<>();
    for (String role : ROLES) {
      String present = chart.of(role);
      if (chart.accounts.get(present).type.equals(account.type) && !present.equals(account.code)) {
        fitting.add(role);
      }
    }
    if (fitting.isEmpty()) {
      return;
    }
    String role = choice.of(fitting);
    office.settle();
    office
        .client()
        .ask(
            new Request(
                "PUT",
                "/api/v1/accounting/posting-accounts/" + role,
                Map.of(),
                "{\"account_code\": \"" + account.code + "\"}",
                () -> {
                  if (chart.isOfAnother(role, account.code)) {
                    throw Refused.conflict("account_in_use");
                  }
                  chart.choose(role, account.code);
                },
                200,
                answer -> {},
                false));
  }

  private void archive(AccountModel account) {
    office
        .client()
        .ask(
            new Request(
                "DELETE",
                ACCOUNTS + "/" + account.id,
                Map.of(),
                "",
                () -> {
                  if (chart.isStanding(account.code) || recurring.isUsing(account.code)) {
                    throw Refused.conflict("account_in_use");
                  }
                  account.isArchived = true;
                },
                204,
                answer -> {},
                false));
  }
}
