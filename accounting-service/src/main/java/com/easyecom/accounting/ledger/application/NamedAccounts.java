package com.easyecom.accounting.ledger.application;

import static java.util.stream.Collectors.toMap;

import com.easyecom.accounting.chart.Account;
import com.easyecom.accounting.chart.Accounts;
import com.easyecom.kernel.error.FieldError;
import com.easyecom.kernel.error.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds the accounts that a person's lines name, by id or by code. */
final class NamedAccounts {

  private final Map<Long, Account> byId;
  private final Map<String, Account> byCode;

  NamedAccounts(Accounts accounts, List<ManualEntry.Line> lines) {
    List<Account> found =
        accounts.findAll(
            lines.stream().map(ManualEntry.Line::accountId).filter(Objects::nonNull).toList(),
            lines.stream().map(ManualEntry.Line::accountCode).filter(Objects::nonNull).toList());
    byId = found.stream().collect(toMap(Account::id, account -> account));
    byCode = found.stream().collect(toMap(Account::code, account -> account));
  }

  /**
   * The accounts of the lines, in their order.
   *
   * @throws Refusal {@code invalid_request} with every line that names none, or two, or one that
   *     does not exist
   */
  List<Account> of(List<ManualEntry.Line> lines) {
    List<Account> accounts = new ArrayList<>();
    List<FieldError> errors = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Account account = account(lines.get(i));
      if (account == null) {
        errors.add(error("lines[" + i + "].", lines.get(i)));
      } else {
        accounts.add(account);
      }
    }
    if (!errors.isEmpty()) {
      throw Refusal.invalid(errors);
    }
    return accounts;
  }

  private @Nullable Account account(ManualEntry.Line line) {
    if (line.accountId() != null) {
      return line.accountCode() == null ? byId.get(line.accountId()) : null;
    }
    return line.accountCode() == null ? null : byCode.get(line.accountCode());
  }

  private static FieldError error(String path, ManualEntry.Line line) {
    if (line.accountId() == null && line.accountCode() == null) {
      return new FieldError(path + "account_code", "is needed, or account_id");
    }
    if (line.accountId() != null && line.accountCode() != null) {
      return new FieldError(path + "account_code", "must not come together with account_id");
    }
    String named = line.accountId() != null ? "account_id" : "account_code";
    return new FieldError(path + named, "is not in the chart of accounts");
  }
}
