package com.easyecom.chat.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An error that a webhook tells of.
 *
 * @param code Meta's, 0 if it gives none; {@link #meaning} sorts them
 * @param title Meta's short name of it, which it means to give up
 * @param details what Meta supposes to be the reason; may quote what was sent
 */
public record MetaError(int code, @Nullable String title, @Nullable String details) {

  private static final int MOST_ERRORS = 10;

  static MetaError of(JsonNode error) {
    return new MetaError(
        error.path("code").asInt(),
        Fields.text(error, "title"),
        Fields.text(error.path("error_data"), "details"));
  }

  static List<MetaError> list(JsonNode errors) {
    List<MetaError> list = new ArrayList<>();
    for (JsonNode error : errors) {
      if (list.size() < MOST_ERRORS) {
        list.add(of(error));
      }
    }
    return list;
  }

  public ErrorMeaning meaning() {
    return ErrorMeaning.of(code);
  }

  /** Without Meta's words, which may quote what was sent. */
  @Override
  public String toString() {
    return "MetaError[" + code + "]";
  }
}
