package com.easyecom.accounting.reconciliation.persistence;

import com.easyecom.accounting.reconciliation.application.ReadBooks;
import com.easyecom.accounting.reconciliation.domain.Books;
import com.easyecom.accounting.reconciliation.domain.ItemComparison;
import com.easyecom.accounting.source.Publisher;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/**
 * Reads the books for reconciliation: the whole journal is added up, in one snapshot with the
 * counts of events. Nothing here is kept by whoever posts, but for what is checked itself.
 */
@Singleton
class JournalBooks implements ReadBooks {

  private final Jdbi jdbi;
  private final JournalSums journalSums;
  private final DayBalances dayBalances;
  private final TakenEvents takenEvents;
  private final EntriesOfDay entriesOfDay;

  JournalBooks(
      Jdbi jdbi,
      JournalSums journalSums,
      DayBalances dayBalances,
      TakenEvents takenEvents,
      EntriesOfDay entriesOfDay) {
    this.jdbi = jdbi;
    this.journalSums = journalSums;
    this.dayBalances = dayBalances;
    this.takenEvents = takenEvents;
    this.entriesOfDay = entriesOfDay;
  }

  @Override
  public Books at(Map<Publisher, Long> positions) {
    return jdbi.inTransaction(
        TransactionIsolationLevel.REPEATABLE_READ,
        handle -> {
          BookSums sums = journalSums.read(handle, positions);
          Map<Publisher, Books.OfOwner> owners = new EnumMap<>(Publisher.class);
          positions.forEach(
              (owner, position) ->
                  owners.put(
                      owner,
                      new Books.OfOwner(
                          position,
                          takenEvents.count(handle, owner, position),
                          sums.daysOf(owner))));
          return new Books(
              owners,
              sums.inventory(),
              sums.isInventoryStrange() ? entriesOfDay.stranger(handle, sums) : null,
              unitsOnHand(handle, positions),
              List.of(sums.balances(), dayBalances.compare(handle, sums)));
        });
  }

  private BigDecimal unitsOnHand(Handle handle, Map<Publisher, Long> positions) {
    Long position = positions.get(Publisher.CATALOG);
    return position == null ? BigDecimal.ZERO : takenEvents.unitsOnHand(handle, position);
  }

  @Override
  public long events(Publisher owner, long position) {
    return jdbi.withHandle(handle -> takenEvents.count(handle, owner, position));
  }

  @Override
  public Map<ItemComparison.Key, Map<String, BigDecimal>> items(
      Publisher owner, LocalDate day, long position) {
    return jdbi.withHandle(handle -> entriesOfDay.items(handle, owner, day, position));
  }

  @Override
  public List<SetAside> setAside(Publisher owner) {
    return jdbi.withHandle(handle -> takenEvents.setAside(handle, owner));
  }
}
