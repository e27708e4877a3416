package com.easyecom.testkit.meta;

import static com.easyecom.testkit.meta.ValidMessage.distinct;
import static com.easyecom.testkit.meta.ValidMessage.limited;
import static com.easyecom.testkit.meta.ValidMessage.optional;
import static com.easyecom.testkit.meta.ValidMessage.require;
import static com.easyecom.testkit.meta.ValidMessage.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** What Meta demands of buttons and lists. */
final class ValidInteractive {

  private ValidInteractive() {}

  static void check(JsonNode interactive) {
    if (interactive.has("footer")) {
      limited(interactive.path("footer"), "text", 60);
    }
    JsonNode action = interactive.path("action");
    switch (text(interactive, "type")) {
      case "button" -> {
        limited(interactive.path("body"), "text", 1024);
        checkButtons(action.path("buttons"));
      }
      case "list" -> {
        limited(interactive.path("body"), "text", 4096);
        limited(action, "button", 20);
        checkSections(action.path("sections"));
      }
      default -> throw InvalidParameter.invalid("type of an interactive message");
    }
  }

  private static void checkButtons(JsonNode buttons) {
    require(buttons.size() >= 1 && buttons.size() <= 3, "there must be 1 to 3 buttons");
    Set<String> ids = ValidMessage.none();
    Set<String> titles = ValidMessage.none();
    for (JsonNode button : buttons) {
      require(text(button, "type").equals("reply"), "type of a button");
      JsonNode reply = button.path("reply");
      distinct(ids, limited(reply, "id", 256), "a button's id");
      distinct(titles, limited(reply, "title", 20), "a button's title");
    }
  }

  private static void checkSections(JsonNode sections) {
    require(sections.size() >= 1 && sections.size() <= 10, "there must be 1 to 10 sections");
    Set<String> ids = ValidMessage.none();
    for (JsonNode section : sections) {
      if (sections.size() > 1) {
        text(section, "title");
      }
      optional(section, "title", 24);
      for (JsonNode row : section.path("rows")) {
        distinct(ids, limited(row, "id", 200), "a row's id");
        limited(row, "title", 24);
        optional(row, "description", 72);
      }
    }
    require(!ids.isEmpty() && ids.size() <= 10, "there must be 1 to 10 rows in all");
  }
}
