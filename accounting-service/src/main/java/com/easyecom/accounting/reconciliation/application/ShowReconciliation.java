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

  private @Nullable CompletableFuture<CheckBooks.Outcome> running;
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
    return fresh(settings.freshFor())
        .or(() -> await(check(), settings.answerWithin()).map(CheckBooks.Outcome::result))
        .or(this::last)
        .orElseThrow(
            () ->
                new Refusal(
                    CommonError.SERVICE_UNAVAILABLE, "The books have not been checked yet."));
  }

  /**
   * What a check brings that begins after this call, and ends within {@code patience}; empty when
   * it does not.
   */
  Optional<CheckBooks.Outcome> checkAnew(Duration patience) {
    CompletableFuture<CheckBooks.Outcome> begunBefore = running();
    if (begunBefore != null && await(begunBefore, patience).isEmpty()) {
      return Optional.empty();
    }
    return await(check(), patience);
  }

  private synchronized @Nullable CompletableFuture<CheckBooks.Outcome> running() {
    return running;
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
  private synchronized CompletableFuture<CheckBooks.Outcome> check() {
    CompletableFuture<CheckBooks.Outcome> check = running;
    if (check == null) {
      check = CompletableFuture.supplyAsync(this::checkNow, background);
      running = check;
    }
    return check;
  }

  private CheckBooks.Outcome checkNow() {
    try {
      CheckBooks.Outcome outcome = checkBooks.check();
      done(outcome);
      return outcome;
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

  private static Optional<CheckBooks.Outcome> await(
      CompletableFuture<CheckBooks.Outcome> check, Duration patience) {
    try {
      return Optional.of(check.get(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException | ExecutionException noNewOne) {
      LOG.debugf("There is no new result: %s", noNewOne);
      return Optional.empty();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
