package com.easyecom.chat.whatsapp.graph;

import com.easyecom.chat.whatsapp.ErrorMeaning;
import com.easyecom.chat.whatsapp.MessageTemplates;
import com.easyecom.chat.whatsapp.SendOutcome.Later;
import com.easyecom.chat.whatsapp.TemplatesException;
import com.easyecom.chat.whatsapp.graph.Answer.Accepted;
import com.easyecom.chat.whatsapp.graph.Answer.Passing;
import com.easyecom.chat.whatsapp.graph.Answer.Refused;
import com.easyecom.chat.whatsapp.graph.Answer.Unclear;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * {@code /{account-id}/message_templates}.
 *
 * @see <a
 *     href="https://developers.facebook.com/docs/graph-api/reference/whats-app-business-account/message_templates">Meta's
 *     reference of message templates</a>
 */
final class GraphTemplates implements MessageTemplates {

  private static final String FIELDS = "id,name,language,category,status,components";
  private static final int PAGE = 100;

  /** An account has 6,000 templates at most. */
  private static final int MOST_PAGES = 60;

  private final GraphCalls calls;

  GraphTemplates(GraphCalls calls) {
    this.calls = calls;
  }

  /** By cursor: the address of the next page that Meta gives too has the token in it. */
  @Override
  public List<Known> list() {
    List<Known> all = new ArrayList<>();
    String after = null;
    for (int page = 0; page < MOST_PAGES; page++) {
      JsonNode json = call(GraphCall.get("list_templates", path(), query(after)));
      json.path("data").forEach(one -> all.add(known(one)));
      after = json.at("/paging/cursors/after").asText();
      if (after.isEmpty() || !json.path("paging").has("next")) {
        return all;
      }
    }
    return all;
  }

  @Override
  public Created create(Draft draft) {
    ObjectNode json =
        MessageJson.JSON
            .createObjectNode()
            .put("name", draft.name())
            .put("language", draft.language())
            .put("category", draft.category());
    json.set("components", draft.components());
    JsonNode created = call(GraphCall.post("create_template", path(), bytes(json)));
    String id = created.path("id").asText();
    if (id.isEmpty()) {
      throw new TemplatesException(ErrorMeaning.OTHER, 0, true);
    }
    return new Created(id, text(created, "status"), text(created, "category"));
  }

  @Override
  public void delete(String name) {
    call(GraphCall.delete("delete_template", path(), Map.of("name", name)));
  }

  private String path() {
    GraphSettings settings = calls.settings();
    if (!settings.canManageTemplates()) {
      throw new TemplatesException(ErrorMeaning.NOT_CONFIGURED, 0, false);
    }
    return settings.accountId() + "/message_templates";
  }

  private JsonNode call(GraphCall call) {
    return switch (calls.call(call)) {
      case Accepted accepted -> accepted.json();
      case Refused refused ->
          throw new TemplatesException(refused.meaning(), refused.code(), false);
      case Passing passing ->
          throw new TemplatesException(meaning(passing.reason()), passing.code(), false);
      case Unclear _ -> throw new TemplatesException(ErrorMeaning.OUTAGE, 0, true);
    };
  }

  private static ErrorMeaning meaning(Later.Reason reason) {
    return switch (reason) {
      case THROTTLED -> ErrorMeaning.THROTTLED;
      case PAIR_RATE -> ErrorMeaning.PAIR_RATE;
      case OUTAGE -> ErrorMeaning.OUTAGE;
    };
  }

  private static Map<String, String> query(@Nullable String after) {
    Map<String, String> query = new TreeMap<>();
    query.put("fields", FIELDS);
    query.put("limit", Integer.toString(PAGE));
    if (after != null) {
      query.put("after", after);
    }
    return query;
  }

  private static Known known(JsonNode template) {
    return new Known(
        template.path("id").asText(),
        template.path("name").asText(),
        template.path("language").asText(),
        text(template, "category"),
        text(template, "status"),
        template.path("components"));
  }

  private static @Nullable String text(JsonNode parent, String name) {
    JsonNode field = parent.path(name);
    return field.isTextual() ? field.asText() : null;
  }

  private static byte[] bytes(ObjectNode json) {
    try {
      return MessageJson.JSON.writeValueAsBytes(json);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("A tree is always JSON", impossible);
    }
  }
}
