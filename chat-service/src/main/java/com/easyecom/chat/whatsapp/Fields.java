package com.easyecom.chat.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads fields that may be missing, null, or of another type than Meta's reference says. */
final class Fields {

  private static final char NUL = '\0';
  private static final String REPLACEMENT = "\uFFFD";

  /** Surrogates that are not two by two; a pattern sees a pair as one character. */
  private static final Pattern LONE_SURROGATES = Pattern.compile("\\p{Cs}");

  private static final Pattern SECONDS = Pattern.compile("\\d{1,12}");

  private Fields() {}

  /** A text, or a number as text; null when there is neither, or it is empty. */
  static @Nullable String text(JsonNode parent, String name) {
    JsonNode field = parent.path(name);
    if (!field.isTextual() && !field.isNumber()) {
      return null;
    }
    String text = storable(field.asText());
    return text.isEmpty() ? null : text;
  }

  /** An id of Meta's, which is never long; null when there is none. */
  static @Nullable String id(JsonNode parent, String name) {
    String id = text(parent, name);
    return id == null || id.isBlank() || id.length() > 512 ? null : id;
  }

  /** Seconds since 1970, which Meta writes as text; null when there are none. */
  static @Nullable Instant time(JsonNode parent, String name) {
    String seconds = text(parent, name);
    if (seconds == null || !SECONDS.matcher(seconds).matches()) {
      return null;
    }
    try {
      return Instant.ofEpochSecond(Long.parseLong(seconds));
    } catch (DateTimeException beyondTime) {
      return null;
    }
  }

  /** The text's begin, which does not end inside of a character. */
  static String upTo(String text, int mostCharacters) {
    int end = Math.min(mostCharacters, text.length());
    return text.substring(0, end > 0 && end < text.length() && splits(text, end) ? end - 1 : end);
  }

  private static boolean splits(String text, int at) {
    return Character.isHighSurrogate(text.charAt(at - 1))
        && Character.isLowSurrogate(text.charAt(at));
  }

  /**
   * What a customer typed must not make the database refuse it: neither NUL nor half characters.
   */
  private static String storable(String text) {
    String withoutNul = text.indexOf(NUL) < 0 ? text : text.replace(String.valueOf(NUL), "");
    return LONE_SURROGATES.matcher(withoutNul).replaceAll(REPLACEMENT);
  }
}
