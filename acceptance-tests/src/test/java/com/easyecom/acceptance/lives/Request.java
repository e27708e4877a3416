package com.easyecom.acceptance.lives;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What the shop is asked for, and what must become of it.
 *
 * @param headers besides the key
 * @param model does it in the model, or is refused
 * @param success the status that tells of it
 * @param learn takes from the answer what only the shop knows: the ids
 * @param isRepeatable whether a key makes it take effect once
 */
public record Request(
    String method,
    String path,
    Map<String, String> headers,
    String json,
    Runnable model,
    int success,
    Consumer<JsonNode> learn,
    boolean isRepeatable) {

  public static Request post(String path, String json, Runnable model, Consumer<JsonNode> learn) {
    return new Request("POST", path, Map.of(), json, model, 201, learn, true);
  }

  public Map<String, String> headers(String key) {
    Map<String, String> all = new HashMap<>(headers);
    if (isRepeatable) {
      all.put("Idempotency-Key", key);
    }
    return all;
  }
}
