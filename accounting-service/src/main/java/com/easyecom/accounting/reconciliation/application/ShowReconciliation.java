package com.easyecom.accounting.reconciliation.application;

import com.easyecom.accounting.reconciliation.domain.Reconciliation;
import com.easyecom.kernel.error.CommonError;
import com.easyecom.kernel.error.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the last result of checking the books and has them checked when it is old: one check at a
 * time, whoever asks. A check reads the whole journal, so there is a rest after it, too.
 */
@ApplicationScoped
public class ShowReconciliation {

  private static final Logger LOG = Logger.getLogger(ShowReconciliation.class);

  private final CheckBooks checkBooks;
  private final ReconciliationSettings settings;
  private final Clock clock;
  private final Executor background = task -> Thread.ofVirtual().name("check-books").start(task);

  private @Nullable CompletableFuture<Reconciliation> running;
  private @Nullable Reconciliation last;
  private Instant triedAt = Instant.EPOCH;
  private boolean isSettled;
  private Duration rest = Duration.ZERO;

  ShowReconciliation(CheckBooks checkBooks, ReconciliationSettings settings, Clock clock) {
    this.checkBooks = checkBooks;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * A result that is not old, or the last one there is when a new one takes long.
   *
   * @throws Refusal {@code service_unavailable} while there is none at all
   */
  public Reconciliation show() {
    Reconciliation shown = fresh(settings.freshFor()).orElseGet(() -> await(check()));
    return Optional.ofNullable(shown)
        .or(this::last)
        .orElseThrow(
            () ->
                new Refusal(
                    CommonError.SERVICE_UNAVAILABLE, "The books have not been checked yet."));
  }

  /** The last result, however old. */
  public synchronized Optional<Reconciliation> last() {
    return Optional.ofNullable(last);
  }

  /** Has the books checked if it is time to; does not wait for it. */
  void checkWhenDue() {
    if (fresh(settings.every()).isEmpty()) {
      check();
    }
  }

  private synchronized Optional<Reconciliation> fresh(Duration allowed) {
    Duration unsettled = settings.retryEvery();
    boolean isSoon = !isSettled && unsettled.compareTo(allowed) < 0;
    Duration age = Duration.between(triedAt, clock.instant());
    boolean isOld = age.compareTo(isSoon ? unsettled : allowed) >= 0 && age.compareTo(rest) >= 0;
    return isOld ? Optional.empty() : last();
  }

  /** The running check, or a new one. */
  private synchronized CompletableFuture<Reconciliation> check() {
    CompletableFuture<Reconciliation> check = running;
    if (check == null) {
      check = CompletableFuture.supplyAsync(this::checkNow, background);
      running = check;
    }
    return check;
  }

  private Reconciliation checkNow() {
    try {
      CheckBooks.Outcome outcome = checkBooks.check();
      done(outcome);
      return outcome.result();
    } catch (RuntimeException fault) {
      LOG.warn("The books cannot be checked now", fault);
      throw fault;
    } finally {
      ended();
    }
  }

  private synchronized void done(CheckBooks.Outcome outcome) {
    last = outcome.result();
    isSettled = outcome.isSettled();
    rest = outcome.busy().multipliedBy(settings.restPerWork());
  }

  private synchronized void ended() {
    running = null;
    triedAt = clock.instant();
  }

  private @Nullable Reconciliation await(CompletableFuture<Reconciliation> check) {
    try {
      return check.get(settings.answerWithin().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException noNewOne) {
      LOG.debugf("The last result is shown: %s", noNewOne);
      return null;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return null;
    }
  }
}
