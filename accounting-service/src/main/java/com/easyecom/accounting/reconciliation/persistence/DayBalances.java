package com.easyecom.accounting.reconciliation.persistence;

import com.easyecom.accounting.reconciliation.domain.Books;
import com.easyecom.accounting.reconciliation.persistence.BookSums.Sides;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Compares the running balances, which reports read, with the lines that they must add up. */
@Singleton
class DayBalances {

  private static final BigDecimal ZERO = new BigDecimal("0.00");
  private static final Sides NOTHING = new Sides(ZERO, ZERO);

  /** A running balance. Public for Jdbi. */
  public record Row(LocalDate day, String code, BigDecimal debit, BigDecimal credit) {}

  /**
   * The sums of all debits and credits; a day differs when any account's debits or credits do, and
   * its figures are then that account's.
   */
  Books.OwnCheck compare(Handle handle, BookSums sums) {
    SortedMap<LocalDate, Map<String, Sides>> kept = read(handle);
    SortedSet<LocalDate> days = new TreeSet<>(kept.keySet());
    days.addAll(sums.posted().keySet());
    BigDecimal keptTotal = ZERO;
    BigDecimal postedTotal = ZERO;
    DayDifference first = DayDifference.NONE;
    for (LocalDate day : days) {
      Map<String, Sides> keptDay = kept.getOrDefault(day, Map.of());
      Map<String, Sides> postedDay = sums.posted().getOrDefault(day, Map.of());
      Set<String> accounts = new HashSet<>(keptDay.keySet());
      accounts.addAll(postedDay.keySet());
      for (String account : accounts) {
        Sides keptSides = keptDay.getOrDefault(account, NOTHING);
        Sides postedSides = postedDay.getOrDefault(account, NOTHING);
        keptTotal = keptTotal.add(keptSides.debit()).add(keptSides.credit());
        postedTotal = postedTotal.add(postedSides.debit()).add(postedSides.credit());
        first =
            first
                .or(day, postedSides.debit(), keptSides.debit())
                .or(day, postedSides.credit(), keptSides.credit());
      }
    }
    return first.check("account_days", postedTotal, keptTotal);
  }

  private static SortedMap<LocalDate, Map<String, Sides>> read(Handle handle) {
    SortedMap<LocalDate, Map<String, Sides>> days = new TreeMap<>();
    handle
        .createQuery(
            """
            SELECT kept.day, account.code, kept.debit, kept.credit
            FROM account_day kept JOIN account ON account.id = kept.account_id
            """)
        .map(ConstructorMapper.of(Row.class))
        .forEach(
            row ->
                days.computeIfAbsent(row.day(), day -> new HashMap<>())
                    .put(row.code(), new Sides(row.debit(), row.credit())));
    return days;
  }
}
