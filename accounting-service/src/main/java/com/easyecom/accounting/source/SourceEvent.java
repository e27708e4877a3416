package com.easyecom.accounting.source;

import com.easyecom.kit.events.EventEnvelope;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The event that something is made of.
 *
 * @param sequence its place in its publisher's outbox; null where that was not told
 */
public record SourceEvent(UUID id, @Nullable Long sequence) {

  /** The event that came in this envelope. */
  public static SourceEvent of(EventEnvelope envelope) {
    return new SourceEvent(envelope.id(), envelope.sequence());
  }
}
