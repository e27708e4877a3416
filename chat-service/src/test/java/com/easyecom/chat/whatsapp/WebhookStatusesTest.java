package com.easyecom.chat.whatsapp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.chat.whatsapp.StatusUpdate.Status;
import com.easyecom.testkit.meta.MetaMessages;
import com.easyecom.testkit.meta.MetaPayloads;
import com.easyecom.testkit.meta.MetaStatuses;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of messages that we sent. */
class WebhookStatusesTest {

  private static final String OURS = "106540352242922";
  private static final String OTHER = "106540352242923";
  private static final String CUSTOMER = "16505551234";

  @Test
  void eachStatusNamesTheMessageByMetasIdAndByOurs() {
    List<StatusUpdate> updates =
        Webhook.parse(
                new MetaPayloads()
                    .statuses(
                        OURS,
                        MetaStatuses.of("sent", "wamid.1", CUSTOMER, "ours-1"),
                        MetaStatuses.of("delivered", "wamid.1", CUSTOMER, "ours-1"),
                        MetaStatuses.of("read", "wamid.1", CUSTOMER, "ours-1"),
                        MetaStatuses.of("played", "wamid.1", CUSTOMER, "ours-1"))
                    .bytes())
            .statuses();
    assertEquals(
        List.of(Status.SENT, Status.DELIVERED, Status.READ, Status.PLAYED),
        updates.stream().map(StatusUpdate::status).toList());
    StatusUpdate first = updates.getFirst();
    assertEquals(OURS, first.ourNumber());
    assertEquals("wamid.1", first.messageId());
    assertEquals("ours-1", first.ourId());
    assertEquals(CUSTOMER, first.recipientPhone());
    assertEquals(MetaMessages.SENT_AT, first.occurredAt());
    assertEquals(List.of(), first.errors());
  }

  @Test
  void aMessageThatSomebodyElseSentHasNoIdOfOurs() {
    Webhook webhook =
        Webhook.parse(
            new MetaPayloads()
                .statuses(OURS, MetaStatuses.of("sent", "wamid.1", CUSTOMER, null))
                .bytes());
    assertNull(webhook.statuses().getFirst().ourId());
  }

  @Test
  void aFailureSaysWhy() {
    StatusUpdate failed =
        Webhook.parse(
                new MetaPayloads()
                    .statuses(
                        OURS,
                        MetaStatuses.failed(
                            "wamid.1", CUSTOMER, "ours-1", 131026, "Message undeliverable"))
                    .bytes())
            .statuses()
            .getFirst();
    assertEquals(Status.FAILED, failed.status());
    MetaError error = failed.errors().getFirst();
    assertEquals(new MetaError(131026, "Message undeliverable", "Message undeliverable."), error);
    assertEquals(ErrorMeaning.UNDELIVERABLE, error.meaning());
    assertTrue(error.meaning().isPermanent());
  }

  @Test
  void oneBodyMayTellOfSeveralNumbersMessagesAndStatuses() {
    Webhook webhook =
        Webhook.parse(
            new MetaPayloads()
                .messages(
                    OURS,
                    MetaMessages.text(CUSTOMER, "wamid.1", "one"),
                    MetaMessages.text("491701234567", "wamid.2", "two"))
                .statuses(OTHER, MetaStatuses.of("read", "wamid.0", CUSTOMER, "ours-0"))
                .messages(OTHER, MetaMessages.text(CUSTOMER, "wamid.3", "three"))
                .bytes());
    assertEquals(
        List.of("wamid.1", "wamid.2", "wamid.3"),
        webhook.messages().stream().map(InboundMessage::id).toList());
    assertEquals(
        List.of(OURS, OURS, OTHER),
        webhook.messages().stream().map(InboundMessage::ourNumber).toList());
    assertEquals("491701234567", webhook.messages().get(1).sender().phone());
    assertEquals(OTHER, webhook.statuses().getFirst().ourNumber());
    assertEquals(List.of(), webhook.unknown());
    assertEquals(0, webhook.leftOut());
  }
}
