package com.easyecom.chat.webhook;

import static com.easyecom.testkit.meta.MetaMessages.buttonReply;
import static com.easyecom.testkit.meta.MetaMessages.contact;
import static com.easyecom.testkit.meta.MetaMessages.hidden;
import static com.easyecom.testkit.meta.MetaMessages.listReply;
import static com.easyecom.testkit.meta.MetaMessages.location;
import static com.easyecom.testkit.meta.MetaMessages.message;
import static com.easyecom.testkit.meta.MetaMessages.text;
import static com.easyecom.testkit.meta.MetaMessages.unsupported;
import static com.easyecom.testkit.meta.MetaMessages.voice;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.chat.fixture.ChatTest;
import com.easyecom.chat.fixture.WithMeta;
import com.easyecom.chat.whatsapp.Webhook;
import com.easyecom.testkit.meta.MetaPayloads;
import com.easyecom.testkit.meta.MetaStatuses;
import com.easyecom.testkit.service.WithEmbedded;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithEmbedded(schema = "chat")
@WithMeta
class WebhookTest extends ChatTest {

  @Test
  void whoeverKnowsTheTokenIsToldTheChallenge() {
    given()
        .queryParam("hub.mode", "subscribe")
        .queryParam("hub.verify_token", WithMeta.VERIFY_TOKEN)
        .queryParam("hub.challenge", "1158201444")
        .get(WEBHOOK)
        .then()
        .statusCode(200)
        .contentType("text/plain")
        .body(equalTo("1158201444"));
  }

  @Test
  void whoeverDoesNotIsNot() {
    refusesToVerify("subscribe", "change_me_verify_token");
    refusesToVerify("unsubscribe", WithMeta.VERIFY_TOKEN);
    given().get(WEBHOOK).then().statusCode(403).body("code", equalTo("bad_verify_token"));
  }

  private static void refusesToVerify(String mode, String token) {
    given()
        .queryParam("hub.mode", mode)
        .queryParam("hub.verify_token", token)
        .queryParam("hub.challenge", "1158201444")
        .get(WEBHOOK)
        .then()
        .statusCode(403)
        .body("code", equalTo("bad_verify_token"));
  }

  @Test
  void aMessageIsStoredOnceHoweverOftenItComes() {
    String phone = phone();
    String id = messageId();
    MetaPayloads twice = new MetaPayloads();
    twice.messages(OUR_NUMBER, text(phone, id, "hi"), text(phone, id, "hi"));
    accepts(twice, 2, 1);
    accepts(twice, 2, 2);
    accepts(new MetaPayloads().messages(OUR_NUMBER, text(phone, messageId(), "hello?")), 1, 0);
    assertEquals(2, stored(phone));
    assertEquals(1, count("SELECT count(*) FROM conversation WHERE phone = ?", phone));
    assertEquals(
        MetaPayloads.PROFILE_NAME,
        read("SELECT profile_name FROM conversation WHERE phone = ?", phone));
  }

  private static void accepts(MetaPayloads payload, int messages, int duplicates) {
    deliver(payload)
        .statusCode(200)
        .body("status", equalTo("accepted"))
        .body("received_messages", equalTo(messages))
        .body("duplicates", equalTo(duplicates));
  }

  private long stored(String phone) {
    return count(
        "SELECT count(*) FROM message m JOIN conversation c ON c.id = conversation_id"
            + " WHERE phone = ?",
        phone);
  }

  @Test
  void whatMetaDidNotSignIsRefusedAndStoresNothing() {
    String phone = phone();
    byte[] body = new MetaPayloads().messages(OUR_NUMBER, text(phone, messageId(), "hi")).bytes();
    String right = MetaPayloads.signature(body, WithMeta.APP_SECRET);
    deliver(body, MetaPayloads.signature(body, "another secret")).statusCode(401);
    deliver(body, right.substring(0, right.length() - 1)).statusCode(401);
    deliver(body, "").statusCode(401);
    deliver(new String(body, StandardCharsets.UTF_8).replace("hi", "ho").getBytes(), right)
        .statusCode(401)
        .body("code", equalTo("bad_signature"));
    given().contentType("application/json").body(body).post(WEBHOOK).then().statusCode(401);
    assertEquals(0, stored(phone));
    deliver(body, right).statusCode(200);
    assertEquals(1, stored(phone));
  }

  @Test
  void everyKindIsStoredAsPeopleReadIt() {
    String phone = phone();
    MetaPayloads all = new MetaPayloads();
    all.messages(
        OUR_NUMBER,
        buttonReply(phone, messageId(), "product:7", "This one"),
        listReply(phone, messageId(), "product:8", "Blue mug", "0.3 l"),
        location(phone, messageId(), 52.5, 13.4),
        contact(phone, messageId(), "Kim", "+15550001111"),
        voice(phone, messageId(), "media-1"),
        unsupported(phone, messageId()),
        message(phone, messageId(), "hologram"));
    accepts(all, 7, 0);
    assertEquals(
        "button_reply/This one/product:7, list_reply/Blue mug/product:8, location/Facebook HQ/, contacts//,"
            + " voice//, unsupported//, unknown//",
        read(
            """
            SELECT string_agg(concat_ws('/', kind, coalesce(text, ''), coalesce(reply_id, '')),
                              ', ' ORDER BY m.id)
            FROM message m JOIN conversation c ON c.id = conversation_id WHERE phone = ?
            """,
            phone));
  }

  @Test
  void whatNobodyUnderstandsIsKeptAndDoesNoHarm() {
    String phone = phone();
    String place = "field_" + phone;
    ObjectNode value = JsonNodeFactory.instance.objectNode().put("event", "new");
    MetaPayloads mixed = new MetaPayloads().other(place, value);
    mixed.messages(OUR_NUMBER, text(phone, messageId(), "a \u0000 b \uD800"));
    accepts(mixed, 1, 0);
    assertEquals(1, stored(phone));
    assertTrue(read("SELECT json FROM unknown_update WHERE place = ?", place).contains("\"new\""));
  }

  @Test
  void whatIsNoUpdateIsRefusedClearly() {
    deliver("[]".getBytes()).statusCode(400).body("code", equalTo("malformed_json"));
    deliver("{".getBytes()).statusCode(400).body("code", equalTo("malformed_json"));
    deliver(new byte[0]).statusCode(400).body("code", equalTo("malformed_json"));
    deliver(new byte[Webhook.MOST_BYTES + 1])
        .statusCode(413)
        .body("code", equalTo("payload_too_large"));
    deliver("{}".getBytes()).statusCode(200).body("received_messages", equalTo(0));
  }

  @Test
  void whoHidesThePhoneGoesOnWithTheSameConversation() {
    String phone = phone();
    String user = "US." + phone;
    ObjectNode known = text(phone, messageId(), "hi").put("from_user_id", user);
    accepts(new MetaPayloads().messages(OUR_NUMBER, known), 1, 0);
    ObjectNode unknown = hidden(text(phone, messageId(), "it is me"), user);
    accepts(new MetaPayloads().messages(OUR_NUMBER, unknown), 1, 0);
    assertEquals(2, stored(phone));
    String stranger = "US." + phone();
    ObjectNode other = hidden(text(phone, messageId(), "who?"), stranger);
    accepts(new MetaPayloads().messages(OUR_NUMBER, other), 1, 0);
    assertEquals(2, stored(phone));
    assertEquals(
        1,
        count("SELECT count(*) FROM conversation WHERE user_id = ? AND phone IS NULL", stranger));
  }

  @Test
  void statusesOfOurMessagesOnlyGoOn() {
    String phone = phone();
    deliver(new MetaPayloads().messages(OUR_NUMBER, text(phone, messageId(), "hi")));
    long ours = sending(phone);
    String metaId = messageId();
    told("delivered", metaId, phone, ours);
    assertEquals("delivered", state(ours));
    told("sent", metaId, phone, ours);
    assertEquals("delivered", state(ours));
    told("read", metaId, phone, ours);
    told("read", metaId, phone, ours);
    assertEquals("read", state(ours));

    long refused = sending(phone);
    ObjectNode failed = MetaStatuses.failed(messageId(), phone, "" + refused, 131026, "no");
    deliver(new MetaPayloads().statuses(OUR_NUMBER, failed)).statusCode(200);
    assertEquals("failed", state(refused));
    assertEquals("meta_131026", read("SELECT reason FROM message WHERE id = ?", refused));
    ObjectNode strange = MetaStatuses.of("sent", messageId(), phone, "another program's");
    deliver(new MetaPayloads().statuses(OUR_NUMBER, strange)).statusCode(200);
  }

  private static void told(String status, String metaId, String phone, long ours) {
    ObjectNode update = MetaStatuses.of(status, metaId, phone, Long.toString(ours));
    deliver(new MetaPayloads().statuses(OUR_NUMBER, update)).statusCode(200);
  }

  private String state(long message) {
    return read("SELECT state FROM message WHERE id = ?", message);
  }

  private long sending(String phone) {
    return count(
        """
        INSERT INTO message (conversation_id, direction, kind, text, content, state, created_at)
        SELECT id, 'out', 'text', 'hello', '{}', 'sending', now() FROM conversation
        WHERE phone = ? RETURNING id
        """,
        phone);
  }
}
