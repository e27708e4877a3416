package com.easyecom.testkit.meta;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/** What Meta demands of a message, as far as ours go. */
final class ValidMessage {

  private static final String PHONE = "\\+?\\d{5,20}";
  private static final String USER_ID = "[A-Z]{2}\\.[A-Za-z0-9.]{1,140}";

  private ValidMessage() {}

  /**
   * @return whom it is for: digits, or a user id
   * @throws InvalidParameter saying what Meta would refuse
   */
  static String check(JsonNode message) {
    require(
        text(message, "messaging_product").equals("whatsapp"),
        "messaging_product must be whatsapp");
    optional(message, "biz_opaque_callback_data", 512);
    if (message.has("context")) {
      text(message.path("context"), "message_id");
    }
    String type = text(message, "type");
    JsonNode content = message.path(type);
    if (!content.isObject()) {
      throw InvalidParameter.missing(type);
    }
    switch (type) {
      case "text" -> limited(content, "body", 4096);
      case "image" -> checkImage(content);
      case "interactive" -> ValidInteractive.check(content);
      case "template" -> checkTemplate(content);
      default -> throw InvalidParameter.invalid("type " + type);
    }
    return recipient(message);
  }

  private static String recipient(JsonNode message) {
    if (message.has("to")) {
      String to = text(message, "to");
      require(to.matches(PHONE), "to is no phone number");
      return to.replace("+", "");
    }
    String userId = text(message, "recipient");
    require(userId.matches(USER_ID), "recipient is no user id");
    return userId;
  }

  private static void checkImage(JsonNode image) {
    require(image.has("link") != image.has("id"), "an image has either a link or an id");
    require(
        !image.has("link") || text(image, "link").matches("https?://\\S+"), "link is no address");
    optional(image, "caption", 1024);
  }

  private static void checkTemplate(JsonNode template) {
    require(text(template, "name").matches("[a-z0-9_]{1,512}"), "name of a template");
    limited(template.path("language"), "code", 10);
    for (JsonNode component : template.path("components")) {
      String type = text(component, "type");
      require(Set.of("header", "body", "button").contains(type), "type of a component");
      if (type.equals("button")) {
        text(component, "sub_type");
        require(text(component, "index").matches("\\d"), "index of a button");
      }
      for (JsonNode parameter : component.path("parameters")) {
        JsonNode value = parameter.path(text(parameter, "type"));
        require(value.isTextual() || value.isObject(), "a parameter has no value");
      }
    }
  }

  static String text(JsonNode parent, String name) {
    String text = parent.path(name).asText();
    if (text.isBlank()) {
      throw InvalidParameter.missing(name);
    }
    return text;
  }

  static String limited(JsonNode parent, String name, int most) {
    String text = text(parent, name);
    require(text.length() <= most, name + " has more than " + most + " characters");
    return text;
  }

  static void optional(JsonNode parent, String name, int most) {
    if (parent.has(name)) {
      limited(parent, name, most);
    }
  }

  static void distinct(Set<String> seen, String value, String what) {
    require(seen.add(value), what + " occurs twice");
  }

  static Set<String> none() {
    return new HashSet<>();
  }

  static void require(boolean isRight, String details) {
    if (!isRight) {
      throw InvalidParameter.invalid(details);
    }
  }
}
