package com.easyecom.chat.delivery.application;

import com.easyecom.chat.delivery.application.Deliveries.Delivery;
import com.easyecom.chat.delivery.application.Deliveries.State;
import com.easyecom.chat.whatsapp.ErrorMeaning;
import com.easyecom.chat.whatsapp.OutboundMessage;
import com.easyecom.chat.whatsapp.Outgoing;
import com.easyecom.chat.whatsapp.PairRate;
import com.easyecom.chat.whatsapp.SendOutcome;
import com.easyecom.chat.whatsapp.WhatsApp;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sends a conversation's messages as far as it goes now. That one is about to be sent is noted
 * before the call, so that after a crash nobody sends it blindly: it is in doubt until one of
 * Meta's statuses tells (our id comes back in it), and after that is sent once more, marked.
 */
@Singleton
class SendNext {

  /** Longer than one call may take with all its tries: who holds a conversation longer has died. */
  static final Duration HELD = Duration.ofMinutes(2);

  /** Meta takes nothing but templates later than that after the customer's last message. */
  private static final Duration WINDOW = Duration.ofHours(24);

  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
  private static final int MOST_DOUBLINGS = 8;
  private static final int PAIRS = 20_000;

  private final Deliveries deliveries;
  private final WhatsApp whatsApp;
  private final PairRate pairRate;
  private final Clock clock;
  private final Duration doubt;

  SendNext(
      Deliveries deliveries,
      WhatsApp whatsApp,
      Clock clock,
      @ConfigProperty(name = "easyecom.chat.doubt") Duration doubt) {
    this.deliveries = deliveries;
    this.whatsApp = whatsApp;
    this.clock = clock;
    this.doubt = doubt;
    pairRate = new PairRate(clock, PAIRS);
  }

  /** Of a conversation that was claimed, which is released afterwards. */
  void sendAll(long conversation) {
    try {
      Optional<Delivery> next = deliveries.first(conversation);
      while (next.isPresent() && isMoved(next.get())) {
        next = deliveries.first(conversation);
      }
    } finally {
      deliveries.release(conversation);
    }
  }

  /** Whether the message is done with, or has come to another state: then look again. */
  private boolean isMoved(Delivery delivery) {
    Instant now = clock.instant();
    boolean isDue = delivery.nextTryAt() == null || !delivery.nextTryAt().isAfter(now);
    return switch (delivery.state()) {
      case PENDING -> isDue && isSent(delivery, now);
      // Whoever began it is gone.
      case SENDING -> doubt(delivery);
      case UNCERTAIN -> isDue && resend(delivery);
      case FAILED, SKIPPED -> throw new IllegalStateException("nothing is done with " + delivery);
    };
  }

  private boolean isSent(Delivery delivery, Instant now) {
    if (isTooLate(delivery, now)) {
      deliveries.giveUp(delivery.id(), State.SKIPPED, name(ErrorMeaning.WINDOW_CLOSED));
      return true;
    }
    Duration wait = pairRate.take(delivery.ourNumber(), delivery.to());
    if (wait.isPositive()) {
      deliveries.putOff(delivery.id(), now.plus(wait), name(SendOutcome.Later.Reason.PAIR_RATE));
      return false;
    }
    return !deliveries.begin(delivery.id(), now.plus(HELD)) || isDone(delivery, call(delivery));
  }

  private static boolean isTooLate(Delivery delivery, Instant now) {
    Instant wrote = delivery.lastInboundAt();
    return !(delivery.message() instanceof OutboundMessage.Template)
        && (wrote == null || !now.isBefore(wrote.plus(WINDOW)));
  }

  private SendOutcome call(Delivery delivery) {
    return whatsApp.send(
        new Outgoing(
            Long.toString(delivery.id()),
            delivery.ourNumber(),
            delivery.to(),
            delivery.message(),
            null));
  }

  private boolean isDone(Delivery delivery, SendOutcome outcome) {
    switch (outcome) {
      case SendOutcome.Sent sent ->
          deliveries.sent(delivery.id(), sent.messageId(), clock.instant());
      case SendOutcome.Refused refused ->
          deliveries.giveUp(
              delivery.id(),
              refused.meaning() == ErrorMeaning.NOT_CONFIGURED ? State.SKIPPED : State.FAILED,
              name(refused.meaning()));
      case SendOutcome.Later later -> putOff(delivery, later);
      case SendOutcome.Unknown unknown -> doubt(delivery);
    }
    return outcome instanceof SendOutcome.Sent || outcome instanceof SendOutcome.Refused;
  }

  private void putOff(Delivery delivery, SendOutcome.Later later) {
    Duration pause =
        later.retryAfter().multipliedBy(1L << Math.min(delivery.tries(), MOST_DOUBLINGS));
    Duration bounded = pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    if (later.reason() == SendOutcome.Later.Reason.PAIR_RATE) {
      pairRate.refused(delivery.ourNumber(), delivery.to(), bounded);
    }
    deliveries.putOff(delivery.id(), clock.instant().plus(bounded), name(later.reason()));
  }

  private boolean doubt(Delivery delivery) {
    deliveries.doubt(delivery.id(), clock.instant().plus(doubt));
    return false;
  }

  /** Once: a second silence says that it is of no use. */
  private boolean resend(Delivery delivery) {
    if (delivery.isResent()) {
      deliveries.giveUp(delivery.id(), State.FAILED, "uncertain");
    } else {
      deliveries.resend(delivery.id());
    }
    return true;
  }

  private static String name(Enum<?> reason) {
    return reason.name().toLowerCase(Locale.ROOT);
  }
}
