package com.easyecom.auth.audit.messaging;

import com.easyecom.auth.audit.application.AppendRecord;
import com.easyecom.events.auth.AuditRecorded;
import com.easyecom.kit.events.EventEnvelope;
import com.easyecom.kit.inbox.EventHandler;
import jakarta.inject.Singleton;

/** Appends what any service tells. */
@Singleton
class AuditRecordedHandler implements EventHandler<AuditRecorded> {

  private final AppendRecord appendRecord;

  AuditRecordedHandler(AppendRecord appendRecord) {
    this.appendRecord = appendRecord;
  }

  @Override
  public Class<AuditRecorded> eventClass() {
    return AuditRecorded.class;
  }

  @Override
  public void on(AuditRecorded event, EventEnvelope envelope) {
    appendRecord.append(event);
  }
}
