package com.easyecom.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.http.HttpHeaders;

/** What the shop answered; {@code body} is a missing node when it is no JSON. */
public record Answer(int status, HttpHeaders headers, JsonNode body, String text) {

  public Answer expect(int expected) {
    assertEquals(expected, status, text);
    return this;
  }

  /** A problem document (RFC 9457) with this status and code. */
  public Answer expectProblem(int expected, String code) {
    expect(expected);
    assertEquals("application/problem+json", header("Content-Type").split(";")[0], text);
    assertEquals(code, body.path("code").asText(), text);
    assertEquals(expected, body.path("status").asInt(), text);
    return this;
  }

  public long id() {
    return body.path("id").asLong();
  }

  public BigDecimal decimal(String field) {
    return new BigDecimal(body.path(field).asText());
  }

  public String header(String name) {
    return headers.firstValue(name).orElse("");
  }
}
