package com.easyecom.chat.delivery;

import static com.easyecom.chat.fixture.WithMeta.META;
import static com.easyecom.testkit.meta.MetaMessages.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.chat.delivery.application.Deliveries;
import com.easyecom.chat.fixture.ChatTest;
import com.easyecom.chat.fixture.WithMeta;
import com.easyecom.chat.whatsapp.OutboundMessage;
import com.easyecom.chat.whatsapp.OutboundMessage.Buttons;
import com.easyecom.chat.whatsapp.TemplateComponent;
import com.easyecom.testkit.meta.GraphReply;
import com.easyecom.testkit.meta.MetaPayloads;
import com.easyecom.testkit.meta.MetaStatuses;
import com.easyecom.testkit.meta.SentMessage;
import com.easyecom.testkit.meta.Trouble;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the shop answers reaches its customer once, in order, whatever Meta does. */
@QuarkusTest
@WithEmbedded(schema = "chat")
@WithMeta
class DeliveryTest extends ChatTest {

  @Inject Deliveries deliveries;

  private String phone = "";

  @BeforeEach
  void aCustomerWrites() {
    META.reset();
    phone = customer();
  }

  private static String customer() {
    String phone = phone();
    deliver(new MetaPayloads().messages(OUR_NUMBER, text(phone, messageId(), "hi")));
    return phone;
  }

  private long conversation(String of) {
    return count("SELECT id FROM conversation WHERE phone = ?", of);
  }

  private long answer(String to, OutboundMessage message) {
    long conversation = conversation(to);
    return QuarkusTransaction.requiringNew()
        .call(() -> deliveries.add(conversation, message, Instant.now()));
  }

  private long answer(String words) {
    return answer(phone, new OutboundMessage.Text(words, false));
  }

  private String state(long message) {
    return read("SELECT state FROM message WHERE id = ?", message);
  }

  private String reason(long message) {
    return read("SELECT coalesce(reason, '') FROM message WHERE id = ?", message);
  }

  private void awaitState(long message, String state) {
    await(() -> state(message).equals(state));
  }

  private static List<String> words(String to) {
    return META.sent().stream()
        .filter(sent -> sent.to().equals(to))
        .map(SentMessage::words)
        .toList();
  }

  @Test
  void answersGoInTheirOrder() {
    List<String> expected = new ArrayList<>();
    long last = 0;
    for (int i = 0; i < 20; i++) {
      expected.add("no. " + i);
      last = answer("no. " + i);
    }
    long sent = last;
    awaitState(sent, "sent");
    assertEquals(expected, words(phone));
    assertEquals(
        20,
        count(
            "SELECT count(DISTINCT meta_id) FROM message WHERE conversation_id = ? AND state ="
                + " 'sent'",
            conversation(phone)));
  }

  @Test
  void everyKindIsSentAsItWasStored() {
    answer(
        phone,
        new Buttons("Which one?", null, List.of(new Buttons.Button("product:7", "Blue mug"))));
    answer(
        phone,
        new OutboundMessage.Image(
            new OutboundMessage.ImageSource.Link("https://shop.example/7.jpg"), "Blue mug"));
    answer(
        phone,
        new OutboundMessage.Choices(
            "Which one?",
            null,
            "Show",
            "Mugs",
            List.of(new OutboundMessage.Choices.Row("product:7", "Blue mug", "15.00"))));
    long last =
        answer(
            phone,
            new OutboundMessage.Template(
                "order_update_v1", "en_US", List.of(TemplateComponent.body(List.of("ORD-1")))));
    awaitState(last, "sent");
    assertEquals(
        List.of("interactive", "image", "interactive", "template"),
        META.sent().stream().map(SentMessage::type).toList());
  }

  /** One after the other they would take ten seconds; each by itself has failed after three. */
  @Test
  void whoIsWaitedForHoldsUpNobodyElse() {
    List<Long> slow = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      String customer = customer();
      META.whenTo(customer, Trouble.hang(Duration.ofSeconds(5)));
      slow.add(answer(customer, new OutboundMessage.Text("slow", false)));
    }
    long fast = answer("fast");
    awaitState(fast, "sent");
    assertTrue(slow.stream().noneMatch(message -> state(message).equals("failed")));
    slow.forEach(message -> awaitState(message, "failed"));
  }

  @Test
  void whatIsThrottledIsSentLater() {
    META.nextCalls(GraphReply.throttled().with("Retry-After", "2"));
    long later = answer("later");
    await(() -> reason(later).equals("throttled"));
    assertEquals("pending", state(later));
    awaitState(later, "sent");
    assertEquals(List.of("later"), words(phone));
  }

  @Test
  void whatMetaRefusesHasFailedAndTheNextGoesOn() {
    META.nextCalls(GraphReply.undeliverable());
    long refused = answer("never");
    long next = answer("next");
    awaitState(next, "sent");
    assertEquals("failed", state(refused));
    assertEquals("undeliverable", reason(refused));
    assertEquals(List.of("next"), words(phone));
  }

  @Test
  void aMessageInDoubtIsNotSentAgainWhenAStatusTellsOfIt() {
    META.next(Trouble.hangUpAfterTaking());
    long doubtful = answer("once");
    awaitState(doubtful, "uncertain");
    SentMessage taken = META.sent().getFirst();
    assertEquals(Long.toString(doubtful), taken.ourId());
    deliver(new MetaPayloads().statuses(OUR_NUMBER, MetaStatuses.of("delivered", taken)));
    assertEquals("delivered", state(doubtful));
    long next = answer("next");
    awaitState(next, "sent");
    assertEquals(List.of("once", "next"), words(phone));
  }

  @Test
  void withoutAStatusItIsSentOnceMoreAndMarked() {
    META.next(Trouble.hangUpAfterTaking());
    long doubtful = answer("perhaps twice");
    long next = answer("next");
    awaitState(next, "sent");
    assertEquals("sent", state(doubtful));
    assertEquals(List.of("perhaps twice", "perhaps twice", "next"), words(phone));
    assertEquals(1, count("SELECT count(*) FROM message WHERE id = ? AND is_resent", doubtful));
    assertEquals(0, count("SELECT count(*) FROM message WHERE id = ? AND is_resent", next));
  }

  @Test
  void aSecondSilenceIsTheLast() {
    META.next(2, Trouble.hangUpBeforeTaking());
    long lost = answer("lost");
    long next = answer("next");
    awaitState(next, "sent");
    assertEquals("failed", state(lost));
    assertEquals("uncertain", reason(lost));
  }

  @Test
  void whatADeadProcessHasBegunIsInDoubt() {
    long conversation = conversation(phone);
    long begun =
        count(
            """
            INSERT INTO message (conversation_id, direction, kind, text, content, state, tries,
              created_at)
            VALUES (?, 'out', 'text', 'begun', '{"type": "text", "body": "begun",
              "previewsLink": false}', 'sending', 1, now()) RETURNING id
            """,
            conversation);
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                UPDATE conversation SET send_due_at = now() - interval '3 minutes',
                  send_held_until = now() + interval '2 seconds' WHERE id = ?
                """,
                conversation));
    long next = answer("next");
    awaitState(begun, "uncertain");
    assertEquals(List.of(), words(phone));
    awaitState(next, "sent");
    assertEquals(List.of("begun", "next"), words(phone));
    assertEquals(1, count("SELECT count(*) FROM message WHERE id = ? AND is_resent", begun));
  }

  @Test
  void afterADayOnlyATemplateIsSent() {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE conversation SET last_inbound_at = now() - interval '1 day' WHERE phone ="
                    + " ?",
                phone));
    long late = answer("late");
    long template =
        answer(phone, new OutboundMessage.Template("support_followup_v1", "en_US", List.of()));
    awaitState(template, "sent");
    assertEquals("skipped", state(late));
    assertEquals("window_closed", reason(late));
    assertEquals(List.of("template"), META.sent().stream().map(SentMessage::type).toList());
  }
}
