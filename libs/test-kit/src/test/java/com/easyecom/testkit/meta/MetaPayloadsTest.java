package com.easyecom.testkit.meta;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;

class MetaPayloadsTest {

  /** The example of Meta's reference of the messages webhook. */
  @Test
  void aTextIsAsInMetasReference() throws Exception {
    String id = "wamid.HBgLMTY1MDM4Nzk0MzkVAgASGBQzQTRBNjU5OUFFRTAzODEwMTQ0RgA=";
    String ours =
        new MetaPayloads()
            .messages(
                "106540352242922",
                MetaMessages.text("16505551234", id, "Does it come in another color?"))
            .json();
    assertEquals(
        json(
            """
            {"object": "whatsapp_business_account", "entry": [{
              "id": "102290129340398",
              "changes": [{
                "value": {
                  "messaging_product": "whatsapp",
                  "metadata": {"display_phone_number": "15550783881",
                               "phone_number_id": "106540352242922"},
                  "contacts": [{"profile": {"name": "Sheena Nelson"}, "wa_id": "16505551234"}],
                  "messages": [{"from": "16505551234", "id": "%s", "timestamp": "1749416383",
                                "type": "text",
                                "text": {"body": "Does it come in another color?"}}]},
                "field": "messages"}]}]}
            """
                .formatted(id)),
        json(ours));
  }

  @Test
  void eachGroupOfMessagesOrStatusesHasItsEntry() throws Exception {
    JsonNode body =
        json(
            new MetaPayloads()
                .messages("1", MetaMessages.text("2", "a", "x"), MetaMessages.text("2", "b", "y"))
                .statuses("3", MetaStatuses.of("read", "c", "2", "ours"))
                .json());
    assertEquals(2, body.path("entry").size());
    JsonNode first = body.at("/entry/0/changes/0/value");
    assertEquals(2, first.path("messages").size());
    assertEquals(1, first.path("contacts").size());
    JsonNode second = body.at("/entry/1/changes/0/value");
    assertEquals("3", second.at("/metadata/phone_number_id").asText());
    assertEquals("ours", second.at("/statuses/0/biz_opaque_callback_data").asText());
  }

  private static JsonNode json(String text) throws Exception {
    return new JsonMapper().readTree(text);
  }
}
