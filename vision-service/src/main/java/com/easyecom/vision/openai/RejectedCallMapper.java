package com.easyecom.vision.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Reads OpenAI's errors: {@code {"error": {"code": ..., "type": ...}}} and how long to wait. */
final class RejectedCallMapper implements ResponseExceptionMapper<RejectedCall> {

  private static final int FIRST_OF_NO_SUCCESS = 300;
  private static final int BEFORE_THE_EXTENSIONS_OWN = 1000;
  private static final JsonMapper JSON = new JsonMapper();

  @Override
  public boolean handles(int status, MultivaluedMap<String, Object> headers) {
    return status >= FIRST_OF_NO_SUCCESS;
  }

  @Override
  public int getPriority() {
    return BEFORE_THE_EXTENSIONS_OWN;
  }

  @Override
  public RejectedCall toThrowable(Response response) {
    return new RejectedCall(
        response.getStatus(),
        code(response.readEntity(String.class)),
        retryAfter(
            response.getHeaderString("retry-after-ms"), response.getHeaderString("Retry-After")));
  }

  private static String code(@Nullable String body) {
    try {
      JsonNode error = JSON.readTree(body == null ? "" : body).path("error");
      String code = error.path("code").asText(error.path("type").asText(""));
      return code.matches("[\\w.-]{1,60}") ? code : "";
    } catch (JsonProcessingException noJson) {
      return "";
    }
  }

  /** The API says seconds, and with another header milliseconds; a date is taken for no answer. */
  private static @Nullable Duration retryAfter(@Nullable String millis, @Nullable String seconds) {
    if (millis != null && millis.matches("\\d{1,9}")) {
      return Duration.ofMillis(Long.parseLong(millis));
    }
    return seconds != null && seconds.matches("\\d{1,6}")
        ? Duration.ofSeconds(Long.parseLong(seconds))
        : null;
  }
}
