package com.easyecom.chat.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Walks through one body: entries (accounts) hold changes, and those hold messages and statuses.
 */
final class WebhookReader {

  private static final String ACCOUNT = "whatsapp_business_account";
  private static final String MESSAGES = "messages";
  private static final String STATUSES = "statuses";
  private static final String ERRORS = "errors";

  private final List<InboundMessage> messages = new ArrayList<>();
  private final List<StatusUpdate> statuses = new ArrayList<>();
  private final List<MetaError> errors = new ArrayList<>();
  private final List<UnknownPart> unknown = new ArrayList<>();
  private int leftOut;

  Webhook read(JsonNode root) {
    if (ACCOUNT.equals(Fields.text(root, "object"))) {
      members(root, "entry", entry -> members(entry, "changes", this::readChange));
    } else {
      setAside("object", root);
    }
    return new Webhook(messages, statuses, errors, unknown, leftOut);
  }

  private void readChange(JsonNode change) {
    String field = Fields.text(change, "field");
    JsonNode value = change.path("value");
    String ourNumber = Fields.id(value.path("metadata"), "phone_number_id");
    if (!MESSAGES.equals(field) || ourNumber == null || !tellsAnything(value)) {
      setAside(field == null ? "changes" : field, change);
      return;
    }
    Profiles profiles = Profiles.of(value.path("contacts"));
    members(
        value,
        MESSAGES,
        message -> keep(messages, MESSAGES, message, Messages.read(ourNumber, message, profiles)));
    members(
        value,
        STATUSES,
        status -> keep(statuses, STATUSES, status, Statuses.read(ourNumber, status)));
    members(value, ERRORS, error -> errors.add(MetaError.of(error)));
  }

  private static boolean tellsAnything(JsonNode value) {
    return value.has(MESSAGES) || value.has(STATUSES) || value.has(ERRORS);
  }

  private <T> void keep(List<T> kept, String where, JsonNode node, Optional<T> read) {
    if (read.isPresent()) {
      kept.add(read.get());
    } else {
      setAside(where, node);
    }
  }

  private void setAside(String where, JsonNode node) {
    unknown.add(new UnknownPart(Fields.upTo(where, 100), RawJson.of(node)));
  }

  private void members(JsonNode parent, String name, Consumer<JsonNode> reader) {
    JsonNode list = parent.path(name);
    if (!list.isArray()) {
      if (!list.isMissingNode() && !list.isNull()) {
        setAside(name, list);
      }
      return;
    }
    for (JsonNode member : list) {
      if (isFull()) {
        leftOut++;
      } else if (member.isObject()) {
        reader.accept(member);
      } else {
        setAside(name, member);
      }
    }
  }

  private boolean isFull() {
    return messages.size() + statuses.size() + errors.size() + unknown.size()
        >= Webhook.MOST_UPDATES;
  }
}
