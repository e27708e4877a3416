package com.easyecom.accounting.ledger.application;

import com.easyecom.accounting.chart.KnownAccount;
import com.easyecom.accounting.ledger.domain.EntryError;
import com.easyecom.accounting.ledger.domain.EntryLine;
import com.easyecom.kernel.error.Refusal;
import java.util.List;

/** The accounts that people must not post to: inventory equals the stock's value, always. */
final class AutomaticAccounts {

  private AutomaticAccounts() {}

  /**
   * @throws Refusal {@link EntryError#ACCOUNT_IS_AUTOMATIC}
   */
  static void refuse(List<EntryLine> lines) {
    if (lines.stream().map(EntryLine::accountCode).anyMatch(KnownAccount.INVENTORY::is)) {
      throw new Refusal(
              EntryError.ACCOUNT_IS_AUTOMATIC,
              "Account 1200 follows the stock. Adjust the stock, and the books will say so.")
          .with("account_code", KnownAccount.INVENTORY.code());
    }
  }
}
