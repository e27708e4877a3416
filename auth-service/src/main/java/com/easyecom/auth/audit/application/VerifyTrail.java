package com.easyecom.auth.audit.application;

import com.easyecom.auth.audit.application.Verification.Fault;
import com.easyecom.auth.audit.domain.TrailHash;
import com.easyecom.auth.audit.domain.TrailHead;
import com.easyecom.kernel.error.CommonError;
import com.easyecom.kernel.error.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Proves that the trail is whole, or finds where it is not: computes every hash again, and compares
 * where it ends with what is kept beside it and with what others were told. Who alters the database
 * can make the first two agree, but not the third.
 */
@ApplicationScoped
public class VerifyTrail {

  private static final int BATCH = 2_000;

  private final Trail trail;
  private final ToldHeads toldHeads;
  private final Clock clock;
  private final ReentrantLock onlyOne = new ReentrantLock();

  VerifyTrail(Trail trail, ToldHeads toldHeads, Clock clock) {
    this.trail = trail;
    this.toldHeads = toldHeads;
    this.clock = clock;
  }

  /**
   * @throws Refusal {@code service_unavailable} while another verification runs, or when it cannot
   *     be had what others were told
   */
  public Verification verify() {
    if (!onlyOne.tryLock()) {
      throw new Refusal(CommonError.SERVICE_UNAVAILABLE, "Another verification is running.");
    }
    try {
      // In this order: what was told is never newer than what is kept.
      @Nullable TrailHead told = toldHeads.last().orElse(null);
      TrailHead head = trail.head();
      return new Verification(clock.instant(), head, told, firstFault(head, told));
    } finally {
      onlyOne.unlock();
    }
  }

  private @Nullable Fault firstFault(TrailHead head, @Nullable TrailHead told) {
    TrailHead checked = new TrailHead(0, TrailHash.BEGINNING);
    while (checked.length() < head.length()) {
      List<Trail.Kept> batch = trail.after(checked.length(), BATCH);
      for (Trail.Kept kept : batch) {
        long id = checked.length() + 1;
        if (kept.record().id() != id) {
          return new Fault(id, "It is missing.");
        }
        TrailHead next = checked.after(kept.record());
        if (!next.hash().equals(kept.hash())) {
          return new Fault(id, "It was altered, or one before it removed or put in.");
        }
        if (told != null && id == told.length() && !next.hash().equals(told.hash())) {
          return new Fault(id, "Others were told another hash: the trail was rewritten.");
        }
        checked = next;
        if (id == head.length()) {
          break;
        }
      }
      if (batch.isEmpty()) {
        return new Fault(checked.length() + 1, "The trail is cut off here.");
      }
    }
    if (told != null && told.length() > head.length()) {
      return new Fault(
          head.length() + 1,
          "The trail is cut off here: others were told of %d records.".formatted(told.length()));
    }
    return checked.hash().equals(head.hash())
        ? null
        : new Fault(head.length(), "Its hash is not that of the trail's end.");
  }
}
