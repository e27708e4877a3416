package com.easyecom.testkit.meta;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The account's templates. */
final class StubTemplates {

  private static final int EXISTS = 2388024;

  private final List<ObjectNode> templates = new ArrayList<>();
  private int nextId = 1;

  synchronized List<JsonNode> all() {
    return List.copyOf(templates);
  }

  synchronized void clear() {
    templates.clear();
  }

  synchronized GraphReply create(JsonNode draft) {
    ValidMessage.require(
        ValidMessage.text(draft, "name").matches("[a-z0-9_]{1,512}"), "name of a template");
    ValidMessage.limited(draft, "language", 10);
    ValidMessage.require(
        List.of("MARKETING", "UTILITY", "AUTHENTICATION")
            .contains(ValidMessage.text(draft, "category")),
        "category must be one of {AUTHENTICATION, MARKETING, UTILITY}");
    ValidMessage.require(!draft.path("components").isEmpty(), "components are missing");
    if (templates.stream().anyMatch(known -> isSame(known, draft))) {
      return GraphReply.error(
          400, 100, EXISTS, "Invalid parameter", "Content in this language already exists");
    }
    ObjectNode template = draft.deepCopy();
    template.put("id", Integer.toString(nextId++)).put("status", "PENDING");
    templates.add(template);
    return GraphReply.json(200, template.deepCopy().retain("id", "status", "category"));
  }

  synchronized GraphReply delete(Map<String, String> query) {
    String name = query.getOrDefault("name", "");
    if (!templates.removeIf(known -> known.path("name").asText().equals(name))) {
      return GraphReply.error(400, 100, "Invalid parameter", "No such template");
    }
    return GraphReply.json(200, GraphReply.JSON.createObjectNode().put("success", true));
  }

  /** Pages by a cursor, which is the place of the last one that was given. */
  synchronized GraphReply list(Map<String, String> query, String address) {
    int begin = Integer.parseInt(query.getOrDefault("after", "0"));
    int end =
        Math.min(begin + Integer.parseInt(query.getOrDefault("limit", "25")), templates.size());
    ObjectNode page = GraphReply.JSON.createObjectNode();
    page.putArray("data").addAll(templates.subList(Math.min(begin, end), end));
    ObjectNode paging = page.putObject("paging");
    paging
        .putObject("cursors")
        .put("before", Integer.toString(begin))
        .put("after", Integer.toString(end));
    if (end < templates.size()) {
      paging.put("next", address + "?access_token=secret&after=" + end);
    }
    return GraphReply.json(200, page);
  }

  private static boolean isSame(JsonNode one, JsonNode other) {
    return one.path("name").equals(other.path("name"))
        && one.path("language").equals(other.path("language"));
  }
}
