package com.easyecom.testkit.meta;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GraphStubTest {

  private static final String TEXT =
      """
      {"messaging_product": "whatsapp", "to": "+16505551234", "type": "text",
       "text": {"body": "hi"}, "biz_opaque_callback_data": "ours-1"}
      """;

  private static final String BUTTONS =
      """
      {"messaging_product": "whatsapp", "to": "16505551234", "type": "interactive",
       "interactive": {"type": "button", "body": {"text": "Which?"}, "action": {"buttons": [
         {"type": "reply", "reply": {"id": "1", "title": "One"}}]}}}
      """;

  private final GraphStub stub = GraphStub.start("token", "77");
  private final HttpClient client = HttpClient.newHttpClient();

  @AfterEach
  void stop() {
    client.close();
    stub.close();
  }

  @Test
  void takesWhatIsRightAndKeepsIt() throws Exception {
    JsonNode answer = json(post("/v25.0/1/messages", TEXT));
    SentMessage sent = stub.sent().getFirst();
    assertEquals(sent.messageId(), answer.at("/messages/0/id").asText());
    assertEquals("16505551234", answer.at("/contacts/0/wa_id").asText());
    assertEquals(
        List.of("1", "16505551234", "text", "hi", "ours-1"),
        List.of(sent.phoneNumberId(), sent.to(), sent.type(), sent.words(), sent.ourId()));
    assertEquals(200, post("/v25.0/1/messages", BUTTONS).statusCode());
    assertEquals("Which?", stub.sent().get(1).words());
    assertTrue(stub.sent().get(1).nanoTime() >= sent.nanoTime());
  }

  @Test
  void refusesWhatMetaWouldRefuseByMetasErrors() throws Exception {
    assertError(401, 190, send("/v25.0/1/messages", "wrong", "POST", TEXT));
    assertError(400, 2500, post("/1/messages", TEXT));
    assertError(400, 2500, post("/v25.0/1/novels", TEXT));
    assertError(400, 100, post("/v25.0/78/message_templates", "{}"));
    assertError(400, 131009, post("/v25.0/1/messages", "hi"));
    assertError(400, 131008, post("/v25.0/1/messages", TEXT.replace("\"type\": \"text\",", "")));
    assertError(400, 131008, post("/v25.0/1/messages", TEXT.replace("\"body\"", "\"words\"")));
    assertError(400, 131009, post("/v25.0/1/messages", TEXT.replace("whatsapp", "telegram")));
    assertError(400, 131009, post("/v25.0/1/messages", TEXT.replace("+1650", "me")));
    assertError(400, 131009, post("/v25.0/1/messages", TEXT.replace("hi", "x".repeat(4097))));
    assertError(400, 131009, post("/v25.0/1/messages", BUTTONS.replace("One", "x".repeat(21))));
    assertError(400, 131009, post("/v25.0/1/messages", BUTTONS.replace("reply\", ", "call\", ")));
    assertEquals(List.of(), stub.sent());
  }

  @Test
  void getsIntoTroubleAsTold() throws Exception {
    stub.next(2, Trouble.answer(GraphReply.throttled()));
    stub.whenTo("16505551234", Trouble.answer(GraphReply.pairRate()));
    assertError(400, 130429, post("/v25.0/1/messages", TEXT));
    assertError(400, 130429, post("/v25.0/1/messages", TEXT));
    assertError(400, 131056, post("/v25.0/1/messages", TEXT));
    assertEquals(200, post("/v25.0/1/messages", TEXT.replace("1234", "9999")).statusCode());
    stub.reset();
    stub.next(Trouble.hangUpAfterTaking(), Trouble.hangUpBeforeTaking());
    assertThrows(IOException.class, () -> post("/v25.0/1/messages", TEXT));
    assertThrows(IOException.class, () -> post("/v25.0/1/messages", TEXT));
    assertEquals(1, stub.sent().size());
    assertEquals(2, stub.requests().size());
  }

  @Test
  void servesFilesByTheirAddress() throws Exception {
    StoredMedia file = StoredMedia.of(new byte[] {1, 2, 3}, "image/png");
    stub.put("42", file);
    JsonNode described = json(send("/v25.0/42", "token", "GET", ""));
    assertEquals(3, described.path("file_size").asInt());
    assertEquals(file.sha256(), described.path("sha256").asText());
    URI address = URI.create(described.path("url").asText());
    HttpRequest request =
        HttpRequest.newBuilder(address).header("Authorization", "Bearer token").build();
    assertArrayEquals(file.bytes(), client.send(request, BodyHandlers.ofByteArray()).body());
    HttpRequest stranger = HttpRequest.newBuilder(address).build();
    assertEquals(401, client.send(stranger, BodyHandlers.discarding()).statusCode());
    assertError(400, 100, send("/v25.0/43", "token", "GET", ""));
  }

  @Test
  void keepsTemplatesByPages() throws Exception {
    String draft =
        """
        {"name": "NAME", "language": "en", "category": "UTILITY",
         "components": [{"type": "BODY", "text": "Hi"}]}
        """;
    for (String name : List.of("a", "b", "c")) {
      post("/v25.0/77/message_templates", draft.replace("NAME", name));
    }
    JsonNode first = json(send("/v25.0/77/message_templates?limit=2", "token", "GET", ""));
    assertEquals(2, first.path("data").size());
    assertTrue(first.path("paging").has("next"));
    String after = first.at("/paging/cursors/after").asText();
    JsonNode second =
        json(send("/v25.0/77/message_templates?limit=2&after=" + after, "token", "GET", ""));
    assertEquals("c", second.at("/data/0/name").asText());
    assertError(400, 100, post("/v25.0/77/message_templates", draft.replace("NAME", "a")));
  }

  private static void assertError(int status, int code, HttpResponse<String> answer)
      throws IOException {
    assertEquals(status, answer.statusCode(), answer.body());
    assertEquals(code, json(answer).at("/error/code").asInt(), answer.body());
  }

  private HttpResponse<String> post(String path, String body) throws Exception {
    return send(path, "token", "POST", body);
  }

  private HttpResponse<String> send(String path, String token, String method, String body)
      throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(stub.baseUrl() + path))
            .header("Authorization", "Bearer " + token)
            .method(method, BodyPublishers.ofString(body))
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  private static JsonNode json(HttpResponse<String> answer) throws IOException {
    return new JsonMapper().readTree(answer.body());
  }
}
