package com.easyecom.accounting.source;

import com.easyecom.kit.events.EventEnvelope;
import com.easyecom.kit.inbox.DeliveredEvent;
import com.easyecom.kit.outbox.Origin;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The event that something is made of.
 *
 * @param sequence its place in its publisher's outbox; null where that was not told
 * @param request the request that caused it, and so what is made of it
 */
public record SourceEvent(UUID id, @Nullable Long sequence, Origin request) {

  /** The event that was delivered. */
  public static SourceEvent of(DeliveredEvent delivered) {
    EventEnvelope envelope = delivered.envelope();
    return new SourceEvent(envelope.id(), envelope.sequence(), delivered.origin());
  }
}
