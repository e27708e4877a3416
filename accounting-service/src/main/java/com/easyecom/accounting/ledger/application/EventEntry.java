package com.easyecom.accounting.ledger.application;

import com.easyecom.accounting.source.SourceEvent;
import com.easyecom.kernel.money.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * An entry that a posting rule made of an event.
 *
 * @param rule the rule's name; it posts once per event
 * @param day the day of what happened
 * @param referenceType the kind of thing it belongs to, for example {@code order}
 */
public record EventEntry(
    SourceEvent source,
    String rule,
    LocalDate day,
    String description,
    String referenceType,
    String referenceId,
    List<Line> lines) {

  /** An amount on one side of an account; the other side is zero. */
  public record Line(String accountCode, Money debit, Money credit) {}
}
