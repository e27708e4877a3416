package com.easyecom.testkit.meta;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Files by id, and their download. */
final class StubMedia {

  static final String DOWNLOADS = "/whatsapp_business/attachments/";

  private final Map<String, StoredMedia> files = new ConcurrentHashMap<>();

  void put(String id, StoredMedia file) {
    files.put(id, file);
  }

  void clear() {
    files.clear();
  }

  Optional<GraphReply> describe(String id, String baseUrl) {
    StoredMedia file = files.get(id);
    if (file == null) {
      return Optional.empty();
    }
    ObjectNode json =
        GraphReply.JSON
            .createObjectNode()
            .put("messaging_product", "whatsapp")
            .put("url", file.url() == null ? baseUrl + DOWNLOADS + "?mid=" + id : file.url())
            .put("mime_type", file.mimeType())
            .put("sha256", file.sha256())
            .put("file_size", file.fileSize())
            .put("id", id);
    return Optional.of(GraphReply.json(200, json));
  }

  void download(HttpExchange exchange) throws IOException {
    String query = String.valueOf(exchange.getRequestURI().getQuery());
    StoredMedia file = files.get(query.replace("mid=", ""));
    if (file == null) {
      exchange.sendResponseHeaders(404, -1);
      return;
    }
    exchange.getResponseHeaders().set("Content-Type", file.mimeType());
    exchange.sendResponseHeaders(200, file.isLengthTold() ? file.bytes().length : 0);
    exchange.getResponseBody().write(file.bytes());
  }
}
