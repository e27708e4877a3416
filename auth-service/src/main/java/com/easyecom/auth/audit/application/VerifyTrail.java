package com.easyecom.auth.audit.application;

import com.easyecom.auth.audit.application.Verification.Fault;
import com.easyecom.auth.audit.domain.TrailHash;
import com.easyecom.events.auth.AuditTrailExtended;
import com.easyecom.kernel.chain.ChainHash;
import com.easyecom.kernel.chain.ChainHead;
import com.easyecom.kernel.error.CommonError;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kit.chain.ChainTopics;
import com.easyecom.kit.chain.ToldHeads;
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
  private final ChainTopics topics;
  private final Clock clock;
  private final ReentrantLock onlyOne = new ReentrantLock();

  VerifyTrail(Trail trail, ChainTopics topics, Clock clock) {
    this.trail = trail;
    this.topics = topics;
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
    // In this order: what was told is never newer than what is kept.
    try (ToldHeads told = topics.open(AuditTrailExtended.class)) {
      ChainHead head = trail.head();
      @Nullable Fault fault = firstFault(head);
      ToldHeads.Comparison compared = told.compare(head.length(), trail::hashes);
      if (fault == null && compared.fault() != null) {
        fault = new Fault(compared.fault().position(), compared.fault().reason());
      }
      return new Verification(clock.instant(), head, compared.last(), fault);
    } finally {
      onlyOne.unlock();
    }
  }

  private @Nullable Fault firstFault(ChainHead head) {
    ChainHead checked = new ChainHead(0, ChainHash.BEGINNING);
    while (checked.length() < head.length()) {
      List<Trail.Kept> batch = trail.after(checked.length(), BATCH);
      for (Trail.Kept kept : batch) {
        long id = checked.length() + 1;
        if (kept.record().id() != id) {
          return new Fault(id, "It is missing.");
        }
        ChainHead next = TrailHash.after(checked, kept.record());
        if (!next.hash().equals(kept.hash())) {
          return new Fault(id, "It was altered, or one before it removed or put in.");
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
    return checked.hash().equals(head.hash())
        ? null
        : new Fault(head.length(), "Its hash is not that of the trail's end.");
  }
}
