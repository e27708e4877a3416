package com.easyecom.accounting.reconciliation.application;

import static java.util.stream.Collectors.joining;

import com.easyecom.accounting.reconciliation.domain.Books;
import com.easyecom.accounting.reconciliation.domain.Check;
import com.easyecom.accounting.reconciliation.domain.FirstDifference;
import com.easyecom.accounting.reconciliation.domain.Reconciliation;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts a report together of what is known of the publishers. */
@Singleton
class SumUp {

  /** The check that says for how long the books have been behind. */
  static final String LAG = "lag";

  private final ReconciliationSettings settings;

  SumUp(ReconciliationSettings settings) {
    this.settings = settings;
  }

  Reconciliation of(Collection<OwnerWatch> watches, List<Books.OwnCheck> own, Instant now) {
    List<Check> checks = new ArrayList<>();
    watches.forEach(watch -> checks.addAll(watch.checks(now)));
    own.forEach(check -> checks.add(check(check, now)));
    Duration lag =
        watches.stream().map(watch -> watch.lag(now)).reduce(Duration.ZERO, SumUp::longer);
    checks.add(lagCheck(watches, lag, now));
    return new Reconciliation(checkedAt(watches), checks, lag);
  }

  /** The oldest comparison's: everything in the report is at least as new. */
  private static @Nullable Instant checkedAt(Collection<OwnerWatch> watches) {
    Instant oldest = Instant.MAX;
    for (OwnerWatch watch : watches) {
      Instant compared = watch.comparedAt();
      if (compared == null) {
        return null;
      }
      oldest = compared.isBefore(oldest) ? compared : oldest;
    }
    return oldest;
  }

  private static Check check(Books.OwnCheck own, Instant now) {
    FirstDifference first =
        own.day() == null
            ? null
            : new FirstDifference(own.day(), own.dayLeft(), own.dayRight(), null);
    return new Check(own.name(), own.left(), own.right(), first, null, now, null);
  }

  /** Begun seconds, against those that are allowed as soon as it is more than that. */
  private Check lagCheck(Collection<OwnerWatch> watches, Duration lag, Instant now) {
    BigDecimal seconds = BigDecimal.valueOf(lag.plusNanos(999_999_999).toSeconds());
    boolean isTooLong = lag.compareTo(settings.maxLag()) > 0;
    String why =
        watches.stream().map(OwnerWatch::why).filter(Objects::nonNull).collect(joining("; "));
    return new Check(
        LAG,
        seconds,
        isTooLong ? BigDecimal.valueOf(settings.maxLag().toSeconds()) : seconds,
        null,
        null,
        now,
        why.isEmpty() ? null : why);
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
