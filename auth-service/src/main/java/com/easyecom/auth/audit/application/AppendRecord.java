package com.easyecom.auth.audit.application;

import com.easyecom.auth.audit.domain.TrailHash;
import com.easyecom.auth.audit.domain.TrailRecord;
import com.easyecom.events.auth.AuditRecorded;
import com.easyecom.kernel.chain.ChainHead;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.temporal.ChronoUnit;

/** Appends what was done to the trail. */
@ApplicationScoped
public class AppendRecord {

  private final Trail trail;
  private final ObjectMapper mapper;
  private final TransactionSynchronizationRegistry transactions;

  AppendRecord(Trail trail, ObjectMapper mapper, TransactionSynchronizationRegistry transactions) {
    this.trail = trail;
    this.mapper = mapper;
    this.transactions = transactions;
  }

  /**
   * In the running transaction. The first record in it locks the trail's end; for those after it
   * the end is known, so that a batch costs little more than its rows.
   */
  public void append(AuditRecorded done) {
    ChainHead before = (ChainHead) transactions.getResource(AppendRecord.class);
    if (before == null) {
      before = trail.lockHead();
    }
    TrailRecord record = record(before.length() + 1, done);
    ChainHead after = TrailHash.after(before, record);
    trail.append(record, after);
    transactions.putResource(AppendRecord.class, after);
  }

  private TrailRecord record(long id, AuditRecorded done) {
    try {
      return new TrailRecord(
          id,
          done.recordId(),
          done.service(),
          done.actor(),
          done.actorId(),
          done.action(),
          done.subjectType(),
          done.subjectId(),
          mapper.writeValueAsString(done.changes()),
          done.occurredAt().truncatedTo(ChronoUnit.MICROS),
          done.requestId());
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("what was read can be written", impossible);
    }
  }
}
