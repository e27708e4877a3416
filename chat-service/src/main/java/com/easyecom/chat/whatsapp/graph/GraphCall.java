package com.easyecom.chat.whatsapp.graph;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One call of the Graph API.
 *
 * @param name in metrics and logs
 * @param path below the version, of ids that were checked
 * @param query the parameters, not yet encoded
 * @param json the body; null for none
 * @param isRepeatable whether doing it twice is the same as once, so that it may be tried again
 *     after an answer was lost
 */
record GraphCall(
    String name,
    String method,
    String path,
    Map<String, String> query,
    byte @Nullable [] json,
    boolean isRepeatable) {

  static GraphCall get(String name, String path, Map<String, String> query) {
    return new GraphCall(name, "GET", path, query, null, true);
  }

  static GraphCall delete(String name, String path, Map<String, String> query) {
    return new GraphCall(name, "DELETE", path, query, null, true);
  }

  static GraphCall post(String name, String path, byte[] json) {
    return new GraphCall(name, "POST", path, Map.of(), json, false);
  }

  /** The same, which may be tried again. */
  GraphCall repeatable() {
    return new GraphCall(name, method, path, query, json, true);
  }

  /** Path and query, encoded. */
  String target() {
    if (query.isEmpty()) {
      return path;
    }
    return new TreeMap<>(query)
        .entrySet().stream()
            .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
            .collect(Collectors.joining("&", path + "?", ""));
  }
}
