package com.easyecom.chat.webhook.application;

import com.easyecom.chat.conversation.application.StoreInbound;
import com.easyecom.chat.whatsapp.MalformedWebhookException;
import com.easyecom.chat.whatsapp.MetaError;
import com.easyecom.chat.whatsapp.UnknownPart;
import com.easyecom.chat.whatsapp.Webhook;
import com.easyecom.kernel.error.CommonError;
import com.easyecom.kernel.error.Refusal;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jboss.logging.Logger;

/**
 * Stores what Meta tells, all of it or nothing: Meta repeats what is not answered by 200, for a
 * week. Nobody is answered here.
 */
@Singleton
public class ReceiveWebhook {

  private static final Logger LOG = Logger.getLogger(ReceiveWebhook.class);

  private final StoreInbound storeInbound;
  private final UnknownUpdates unknownUpdates;
  private final Clock clock;

  ReceiveWebhook(StoreInbound storeInbound, UnknownUpdates unknownUpdates, Clock clock) {
    this.storeInbound = storeInbound;
    this.unknownUpdates = unknownUpdates;
    this.clock = clock;
  }

  /**
   * What was in a call.
   *
   * @param messages from customers
   * @param duplicates of them those that were stored before
   */
  public record Received(int messages, int duplicates) {}

  /**
   * Stores a body whose signature was checked.
   *
   * @throws Refusal {@code malformed_json}; {@code payload_too_large} for more than Meta batches
   */
  public Received receive(byte[] body) {
    Webhook told = parse(body);
    if (told.leftOut() > 0) {
      throw new Refusal(
          CommonError.PAYLOAD_TOO_LARGE,
          "It has %d parts more than %d.".formatted(told.leftOut(), Webhook.MOST_UPDATES));
    }
    int duplicates = QuarkusTransaction.requiringNew().call(() -> store(told));
    told.unknown().forEach(ReceiveWebhook::tell);
    told.errors().forEach(ReceiveWebhook::tell);
    return new Received(told.messages().size(), duplicates);
  }

  private static Webhook parse(byte[] body) {
    if (body.length > Webhook.MOST_BYTES) {
      throw new Refusal(
          CommonError.PAYLOAD_TOO_LARGE, "At most %d bytes.".formatted(Webhook.MOST_BYTES));
    }
    try {
      return Webhook.parse(body);
    } catch (MalformedWebhookException malformed) {
      throw new Refusal(CommonError.MALFORMED_JSON, String.valueOf(malformed.getMessage()));
    }
  }

  private int store(Webhook told) {
    int duplicates = storeInbound.store(told.messages());
    storeInbound.note(told.statuses());
    told.unknown().forEach(part -> unknownUpdates.keep(part, clock.instant()));
    return duplicates;
  }

  private static void tell(UnknownPart part) {
    LOG.warnf("Meta tells something unknown, which is kept: %s", part.where());
  }

  private static void tell(MetaError error) {
    LOG.warnf("Meta tells of an error of our account: %s, %s", error, error.meaning());
  }
}
