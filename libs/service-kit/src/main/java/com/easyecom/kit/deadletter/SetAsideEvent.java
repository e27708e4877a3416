package com.easyecom.kit.deadletter;

import com.easyecom.kit.events.EventEnvelope;
import com.easyecom.kit.events.EventKey;

/** A dead letter and the event in it, as its handlers were, or would have been, given it. */
record SetAsideEvent(DeadLetter letter, EventEnvelope event) {

  EventKey key() {
    return EventKey.of(event);
  }
}
