package com.easyecom.accounting.reconciliation.application;

import com.easyecom.accounting.reconciliation.domain.Books;
import com.easyecom.accounting.reconciliation.domain.ItemComparison;
import com.easyecom.accounting.source.Publisher;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The books at positions of the publishers' outboxes; each reading sees one state of them. */
public interface ReadBooks {

  /**
   * All of them.
   *
   * @param positions of those publishers that are asked about
   */
  Books at(Map<Publisher, Long> positions);

  /** How many of a publisher's events up to the position were taken. */
  long events(Publisher owner, long position);

  /** What a publisher's events of one day did: debits less credits by account, of each thing. */
  Map<ItemComparison.Key, Map<String, BigDecimal>> items(
      Publisher owner, LocalDate day, long position);

  /** The publisher's events that were set aside and would be posted, oldest first; not many. */
  List<SetAside> setAside(Publisher owner);

  /** An event that is not posted, because it was refused or waits behind one that was. */
  record SetAside(String type, String aggregateId, String reason) {}
}
