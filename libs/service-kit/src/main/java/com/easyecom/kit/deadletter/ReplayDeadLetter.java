package com.easyecom.kit.deadletter;

import com.easyecom.kernel.error.CommonError;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kit.events.EventKey;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Tries an event again that was set aside, and then what is parked behind it, in order. */
@Singleton
class ReplayDeadLetter {

  private static final Logger LOG = Logger.getLogger(ReplayDeadLetter.class);

  private final ReleaseKey release;
  private final DeadLetterTable table;

  ReplayDeadLetter(ReleaseKey release, DeadLetterTable table) {
    this.release = release;
    this.table = table;
  }

  /**
   * @return how far it came, at least past the event that was asked for
   * @throws Refusal {@code not_found}; {@code waits_behind} when it is not its turn; {@code
   *     replay_refused} when it is refused again; {@code service_unavailable} when it cannot be
   *     tried just now
   */
  Replay replay(long id) {
    EventKey key = table.find(id).orElseThrow(() -> notFound(id)).key();
    ReleaseKey.Released released = release.from(id);
    if (released.taken() == 0) {
      throw refusal(id, released.end());
    }
    long remaining = table.countOf(key);
    LOG.infof("Replayed %d events of %s, %d remain", released.taken(), key, remaining);
    String reason =
        switch (released.end()) {
          case Step.Refused refused -> refused.reason();
          case Step.MustWait wait -> wait.reason();
          default -> null;
        };
    return new Replay(released.taken(), remaining, reason, table.firstOf(key).orElse(null));
  }

  static Refusal notFound(long id) {
    return new Refusal(CommonError.NOT_FOUND, "There is no dead letter " + id + ".");
  }

  private static Refusal refusal(long id, Step end) {
    return switch (end) {
      case Step.WaitsBehind behind ->
          new Refusal(DeadLetterError.WAITS_BEHIND, "It waits behind " + behind.id() + ".")
              .with("waits_behind", behind.id());
      case Step.Refused refused ->
          new Refusal(DeadLetterError.REPLAY_REFUSED, refused.reason())
              .with("reason", refused.reason());
      case Step.MustWait wait ->
          new Refusal(
              CommonError.SERVICE_UNAVAILABLE, "It cannot take effect now: " + wait.reason());
      case Step.Gone gone -> notFound(id);
      case Step.Done done -> throw new IllegalStateException("done, and nothing was taken");
      case Step.OutOfTime late -> throw new IllegalStateException("late before it began");
    };
  }
}
