package com.easyecom.testkit.meta;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** One answer of the Graph API. */
public record GraphReply(int status, Map<String, String> headers, byte[] body) {

  static final JsonMapper JSON = new JsonMapper();

  public GraphReply {
    headers = Map.copyOf(headers);
  }

  /** Any body, which need not be JSON. */
  public static GraphReply raw(int status, String body) {
    return new GraphReply(status, Map.of("Content-Type", "text/html"), body.getBytes(UTF_8));
  }

  /** An error as Meta words it. */
  public static GraphReply error(int status, int code, String title, String details) {
    return error(status, code, 0, title, details);
  }

  /** An error with Meta's finer code. */
  public static GraphReply error(int status, int code, int subcode, String title, String details) {
    ObjectNode root = JSON.createObjectNode();
    ObjectNode error =
        root.putObject("error")
            .put("message", "(#" + code + ") " + title)
            .put("type", "OAuthException")
            .put("code", code);
    if (subcode != 0) {
      error.put("error_subcode", subcode);
    }
    error.putObject("error_data").put("messaging_product", "whatsapp").put("details", details);
    error.put("fbtrace_id", "Az8or2yhqkZfEZ-_4Qn_Bam");
    return json(status, root);
  }

  /** 130429: our number sends too many messages in all. */
  public static GraphReply throttled() {
    return error(
        400,
        130429,
        "Rate limit hit",
        "Message failed to send because there were too many messages sent from this phone number in"
            + " a short period of time");
  }

  /** 131056: too many messages to one customer. */
  public static GraphReply pairRate() {
    return error(
        400,
        131056,
        "(Business Account, Consumer Account) pair rate limit hit",
        "Message failed to send because there were too many messages sent from this phone number to"
            + " the same phone number in a short period of time.");
  }

  /** 131047: the customer last wrote more than 24 hours ago. */
  public static GraphReply windowClosed() {
    return error(
        400,
        131047,
        "Re-engagement message",
        "Message failed to send because more than 24 hours have passed since the customer last"
            + " replied to this number.");
  }

  /** 131026: the customer cannot get it. */
  public static GraphReply undeliverable() {
    return error(400, 131026, "Message undeliverable", "Message Undeliverable.");
  }

  /** 190: the token has expired. */
  public static GraphReply tokenExpired() {
    return error(401, 190, "Access token has expired", "Error validating access token");
  }

  /** 131016: Meta fails, and says so. */
  public static GraphReply overloaded() {
    return error(500, 131016, "Service overloaded", "Service unavailable");
  }

  /** A proxy before Meta fails: nobody knows what happened behind it. */
  public static GraphReply badGateway() {
    return raw(502, "<html><body>Bad Gateway</body></html>");
  }

  /** The same with one more header. */
  public GraphReply with(String header, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(header, value);
    return new GraphReply(status, more, body);
  }

  static GraphReply json(int status, JsonNode body) {
    return new GraphReply(
        status,
        Map.of("Content-Type", "application/json; charset=UTF-8"),
        body.toString().getBytes(UTF_8));
  }

  void send(HttpExchange exchange) throws IOException {
    headers.forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }
}
