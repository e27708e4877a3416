package com.easyecom.testkit.meta;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.GeneralSecurityException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Builds the body of a webhook's call, with one entry for each group of messages or statuses. */
public final class MetaPayloads {

  /** The name that all customers have. */
  public static final String PROFILE_NAME = "Sheena Nelson";

  /** Our number's phone number, whatever its id. */
  public static final String OUR_PHONE = "15550783881";

  private static final String ACCOUNT_ID = "102290129340398";

  private final ObjectNode root =
      GraphReply.JSON.createObjectNode().put("object", "whatsapp_business_account");
  private final ArrayNode entries = root.putArray("entry");

  /** One of {@link MetaMessages} or several, to one of our numbers. */
  public MetaPayloads messages(String ourNumber, ObjectNode... messages) {
    ObjectNode value = value(ourNumber, "messages");
    ArrayNode contacts = value.putArray("contacts");
    Set<String> customers = new HashSet<>();
    for (ObjectNode message : messages) {
      boolean isHidden = !message.has("from");
      String customer = message.path(isHidden ? "from_user_id" : "from").asText();
      if (customers.add(customer)) {
        ObjectNode contact = contacts.addObject();
        contact.putObject("profile").put("name", PROFILE_NAME);
        contact.put(isHidden ? "user_id" : "wa_id", customer);
      }
    }
    addAll(value.putArray("messages"), messages);
    return this;
  }

  /** One of {@link MetaStatuses} or several, of messages from one of our numbers. */
  public MetaPayloads statuses(String ourNumber, ObjectNode... statuses) {
    addAll(value(ourNumber, "messages").putArray("statuses"), statuses);
    return this;
  }

  /** Something that is no message: another field of the webhook. */
  public MetaPayloads other(String field, ObjectNode value) {
    change(field).set("value", value);
    return this;
  }

  public String json() {
    return root.toString();
  }

  public byte[] bytes() {
    return json().getBytes(UTF_8);
  }

  /** The value of the header {@code X-Hub-Signature-256}. */
  public static String signature(byte[] body, String appSecret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(appSecret.getBytes(UTF_8), "HmacSHA256"));
      return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private ObjectNode value(String ourNumber, String field) {
    ObjectNode value = change(field).putObject("value").put("messaging_product", "whatsapp");
    value
        .putObject("metadata")
        .put("display_phone_number", OUR_PHONE)
        .put("phone_number_id", ourNumber);
    return value;
  }

  private ObjectNode change(String field) {
    return entries
        .addObject()
        .put("id", ACCOUNT_ID)
        .putArray("changes")
        .addObject()
        .put("field", field);
  }

  private static void addAll(ArrayNode list, ObjectNode... members) {
    for (ObjectNode member : members) {
      list.add(member);
    }
  }
}
