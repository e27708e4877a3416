package com.easyecom.kit.deadletter;

import com.easyecom.kit.inbox.FaultReason;
import com.easyecom.kit.inbox.PassingFaults;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Tries what is set aside of a key in its order, until all of it took effect or one is refused. One
 * transaction for each: what is done stays done, wherever it ends, and consumers, which may park
 * more behind it meanwhile, never wait long.
 */
@Singleton
class ReleaseKey {

  private static final Logger LOG = Logger.getLogger(ReleaseKey.class);

  private final LetGo letGo;
  private final DeadLetterTable table;
  private final Duration longest;

  /**
   * How far it came.
   *
   * @param taken how many events took effect
   * @param end what became of the last one that was looked at
   */
  record Released(int taken, Step end) {}

  ReleaseKey(
      LetGo letGo,
      DeadLetterTable table,
      @ConfigProperty(name = "easyecom.dead-letters.replay-time") Duration longest) {
    this.letGo = letGo;
    this.table = table;
    this.longest = longest;
  }

  /**
   * @param firstId the dead letter to begin with, whose turn it must be
   */
  Released from(long firstId) {
    long started = System.nanoTime();
    Step step = attempt(firstId);
    int taken = 0;
    while (step instanceof Step.Done done) {
      taken++;
      if (done.next() == null) {
        break;
      }
      boolean isLate = System.nanoTime() - started > longest.toNanos();
      step = isLate ? new Step.OutOfTime() : attempt(done.next());
    }
    return new Released(taken, step);
  }

  private Step attempt(long id) {
    try {
      return letGo.byEffect(id);
    } catch (RuntimeException fault) {
      String reason = FaultReason.of(fault);
      if (PassingFaults.mayPass(fault)) {
        LOG.warnf("Dead letter %d cannot take effect now: %s", id, reason);
        return new Step.MustWait(reason);
      }
      LOG.errorf(fault, "Dead letter %d is refused again", id);
      QuarkusTransaction.requiringNew().run(() -> table.recordRefusal(id, reason));
      return new Step.Refused(reason);
    }
  }
}
