package com.easyecom.chat.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;

/** JSON that is kept as it came, for somebody to look at. */
public final class RawJson {

  /** Longer JSON is cut, and then ends with {@link #CUT}. */
  public static final int MOST_CHARACTERS = 16_384;

  /** Where JSON was cut; what is left is no JSON any more. */
  public static final String CUT = "...cut";

  private RawJson() {}

  static String of(JsonNode node) {
    String json = node.toString();
    return json.length() <= MOST_CHARACTERS
        ? json
        : Fields.upTo(json, MOST_CHARACTERS - CUT.length()) + CUT;
  }
}
