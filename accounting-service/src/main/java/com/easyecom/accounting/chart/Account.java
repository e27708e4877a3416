package com.easyecom.accounting.chart;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account in the chart.
 *
 * @param code what people call it by, three to ten digits
 * @param version counts what was changed about it
 * @param archivedAt since when it takes no new entries; null while it does
 */
public record Account(
    long id,
    String code,
    String name,
    AccountType type,
    long version,
    Instant createdAt,
    @Nullable Instant archivedAt) {

  /** Whether it takes no new entries. */
  public boolean isArchived() {
    return archivedAt != null;
  }

  /** The same by another name and of another type, as the next version. */
  Account changed(String otherName, AccountType otherType) {
    return new Account(id, code, otherName, otherType, version + 1, createdAt, archivedAt);
  }

  /** The same, archived or not, as the next version. */
  Account archived(@Nullable Instant at) {
    return new Account(id, code, name, type, version + 1, createdAt, at);
  }
}
