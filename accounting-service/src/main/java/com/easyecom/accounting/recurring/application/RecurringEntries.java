package com.easyecom.accounting.recurring.application;

import com.easyecom.accounting.recurring.domain.MonthlySchedule;
import com.easyecom.kernel.paging.Page;
import com.easyecom.kernel.paging.PageRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All entries that recur. */
public interface RecurringEntries {

  /** Adds one that is due first on a day. */
  RecurringEntry add(NewEntry entry, LocalDate firstDate, String actor, Instant now);

  /** Adds one that is known from elsewhere, under its own id. */
  void restore(RecurringEntry entry);

  Optional<RecurringEntry> find(long id);

  /** A page, the one started last first; active or not, when given. */
  Page<RecurringEntry> list(@Nullable Boolean isActive, PageRequest page);

  /** The one that has been due the longest on a day. */
  Optional<RecurringEntry> firstDue(LocalDate today);

  /** Stores when it is due next, or that it ended; for whoever has the turn to post. */
  void save(RecurringEntry entry);

  /** The id of an active one that posts to the account. */
  Optional<Long> activeOn(long accountId);

  /** One to be started. */
  record NewEntry(
      @Nullable String description, MonthlySchedule schedule, List<RecurringEntry.Line> lines) {}
}
