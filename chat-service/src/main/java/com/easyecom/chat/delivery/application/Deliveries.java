package com.easyecom.chat.delivery.application;

import com.easyecom.chat.whatsapp.OutboundMessage;
import com.easyecom.chat.whatsapp.Recipient;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Messages to be sent, each conversation's one after the other. */
public interface Deliveries {

  /** Adds a message at the end of its conversation, in the running transaction. */
  long add(long conversation, OutboundMessage message, Instant now);

  /**
   * Takes conversations that have something to send now, for whoever asks alone.
   *
   * @param until then somebody else may take them: whoever took them has died
   */
  List<Long> claim(int most, Instant now, Instant until);

  /** The first message of a conversation that is not sent and not given up. */
  Optional<Delivery> first(long conversation);

  /**
   * Notes that it is about to be sent, and holds its conversation longer.
   *
   * @return false if somebody else has done something with it
   */
  boolean begin(long message, Instant heldUntil);

  /** Meta has it, unless a status has told more by now. */
  void sent(long message, String metaId, Instant now);

  /** It will not be sent: {@code failed} or {@code skipped}. */
  void giveUp(long message, State state, String reason);

  /** It was surely not sent, and is tried from then on. */
  void putOff(long message, Instant nextTryAt, String reason);

  /** Nobody knows whether it was sent; by then a status will have told, or it will not. */
  void doubt(long message, Instant until);

  /** It is sent once more, and says so: it may come twice. */
  void resend(long message);

  /** Lets go of a conversation, which is taken again when its first message is due. */
  void release(long conversation);

  /** Where a message of ours stands before Meta has it. */
  enum State {
    PENDING,
    SENDING,
    UNCERTAIN,
    FAILED,
    SKIPPED
  }

  /**
   * A message of ours that is not sent yet.
   *
   * @param nextTryAt nothing is done with it before; null for at once
   * @param lastInboundAt when the customer last wrote; null for never
   */
  record Delivery(
      long id,
      State state,
      String ourNumber,
      Recipient to,
      OutboundMessage message,
      @Nullable Instant nextTryAt,
      int tries,
      boolean isResent,
      @Nullable Instant lastInboundAt) {

    /** Without anything personal. */
    @Override
    public String toString() {
      return "Delivery[" + id + ", " + state + "]";
    }
  }
}
