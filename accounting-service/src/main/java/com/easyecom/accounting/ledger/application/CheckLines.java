package com.easyecom.accounting.ledger.application;

import com.easyecom.accounting.chart.Account;
import com.easyecom.accounting.chart.Accounts;
import com.easyecom.accounting.ledger.domain.EntryError;
import com.easyecom.accounting.ledger.domain.EntryLine;
import com.easyecom.accounting.ledger.domain.JournalEntry;
import com.easyecom.kernel.error.Refusal;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/** Checks the lines of an entry that a person asks for. */
@Singleton
public class CheckLines {

  private final Accounts accounts;

  CheckLines(Accounts accounts) {
    this.accounts = accounts;
  }

  /**
   * Finds the accounts and checks that the lines could be posted to them.
   *
   * @return the accounts' codes, in the order of the lines
   * @throws Refusal {@code invalid_request} for an account that is not in the chart, {@code
   *     line_needs_one_side}, {@code unbalanced}, {@code account_is_automatic}
   */
  public List<String> check(List<ManualEntry.Line> asked) {
    List<Account> named = new NamedAccounts(accounts, asked).of(asked);
    List<EntryLine> lines =
        IntStream.range(0, named.size())
            .mapToObj(
                i ->
                    new EntryLine(named.get(i).code(), asked.get(i).debit(), asked.get(i).credit()))
            .toList();
    JournalEntry.refuseUnsound(lines);
    AutomaticAccounts.refuse(lines);
    return lines.stream().map(EntryLine::accountCode).toList();
  }

  /**
   * For whoever has the turn to post: nobody archives an account before it is posted to.
   *
   * @throws Refusal {@link EntryError#ACCOUNT_ARCHIVED}, naming all that are
   */
  public void refuseArchived(Collection<String> accountCodes) {
    List<String> archived =
        accounts.findAll(List.of(), accountCodes).stream()
            .filter(Account::isArchived)
            .map(Account::code)
            .sorted()
            .toList();
    if (!archived.isEmpty()) {
      throw new Refusal(
              EntryError.ACCOUNT_ARCHIVED,
              "Account " + archived.getFirst() + " is archived and takes no new entries.")
          .with("account_codes", archived);
    }
  }
}
