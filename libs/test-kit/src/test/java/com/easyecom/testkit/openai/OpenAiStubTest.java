package com.easyecom.testkit.openai;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OpenAiStubTest {

  private static final String CHAT =
      """
      {"model": "m", "messages": [{"role": "user", "content": "hello"}],
       "response_format": {"type": "json_schema", "json_schema": {"name": "n", "strict": true,
         "schema": {"type": "object", "additionalProperties": false, "required": ["a"],
                    "properties": {"a": {"type": "string"}}}}}}
      """;

  private final OpenAiStub stub = OpenAiStub.start("key", _ -> "hello too");

  @AfterEach
  void stop() {
    stub.close();
  }

  @Test
  void answersWhatIsRightAndRefusesTheRest() throws Exception {
    JsonNode answer = new JsonMapper().readTree(post("/chat/completions", "key", CHAT).body());
    assertEquals("hello too", answer.at("/choices/0/message/content").asText());
    assertEquals(401, post("/chat/completions", "other", CHAT).statusCode());
    assertEquals(400, post("/chat/completions", "key", "{}").statusCode());
    assertEquals(400, post("/chat/completions", "key", CHAT.replace("[\"a\"]", "[]")).statusCode());
    assertEquals(400, post("/chat/completions", "key", CHAT.replace("false", "true")).statusCode());
    String picture = "[{\"type\": \"image_url\", \"image_url\": {\"url\": \"http://x/y.jpg\"}}]";
    assertEquals(
        400, post("/chat/completions", "key", CHAT.replace("\"hello\"", picture)).statusCode());
    assertEquals(6, stub.calls(OpenAiStub.CHAT));
  }

  @Test
  void vectorsAreTheSameInBothEncodings() throws Exception {
    String request = "{\"model\": \"m\", \"input\": [\"red shoe\"], \"dimensions\": 8%s}";
    JsonNode floats = vector(request.formatted(""));
    String base64 = vector(request.formatted(", \"encoding_format\": \"base64\"")).asText();
    ByteBuffer bytes =
        ByteBuffer.wrap(Base64.getDecoder().decode(base64)).order(ByteOrder.LITTLE_ENDIAN);
    assertEquals(8, floats.size());
    for (JsonNode number : floats) {
      assertEquals(number.floatValue(), bytes.getFloat());
    }
  }

  private JsonNode vector(String request) throws Exception {
    return new JsonMapper()
        .readTree(post("/embeddings", "key", request).body())
        .at("/data/0/embedding");
  }

  private HttpResponse<String> post(String path, String key, String body) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create(stub.baseUrl() + path))
              .header("Authorization", "Bearer " + key)
              .POST(HttpRequest.BodyPublishers.ofString(body))
              .build(),
          BodyHandlers.ofString());
    }
  }
}
