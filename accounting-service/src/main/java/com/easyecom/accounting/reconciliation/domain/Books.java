package com.easyecom.accounting.reconciliation.domain;

import com.easyecom.accounting.source.Publisher;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * The books as they are at a position of each publisher's outbox, read from the journal itself.
 *
 * @param owners what each publisher's events did
 * @param inventory account 1200 as a whole, whoever moved it
 * @param strangers what moved account 1200 and is no movement of catalog's; null when nothing did
 * @param unitsOnHand by the copied movements
 * @param own the books' checks of themselves
 */
public record Books(
    Map<Publisher, OfOwner> owners,
    BigDecimal inventory,
    @Nullable Stranger strangers,
    BigDecimal unitsOnHand,
    List<OwnCheck> own) {

  /**
   * What one publisher's events did.
   *
   * @param events how many of them were taken up to the position
   * @param days debits less credits, by day and account code. The day is that of what happened: an
   *     entry that a closed period moved still compares
   */
  public record OfOwner(
      long position, long events, SortedMap<LocalDate, Map<String, BigDecimal>> days) {}

  /**
   * Entries on account 1200 that no movement made.
   *
   * @param amount all of them together
   * @param entryId the first one's
   * @param day the first one's
   */
  public record Stranger(BigDecimal amount, long entryId, LocalDate day) {}

  /**
   * A check of the books against themselves.
   *
   * @param day the first that differs; null when none does
   * @param dayLeft that day's
   * @param dayRight that day's
   */
  public record OwnCheck(
      String name,
      BigDecimal left,
      BigDecimal right,
      @Nullable LocalDate day,
      BigDecimal dayLeft,
      BigDecimal dayRight) {}
}
