package com.easyecom.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Reads text that PostgreSQL can store: it knows no NUL character, and no half of a pair. */
final class StorableTextDeserializer extends StdScalarDeserializer<String> {

  StorableTextDeserializer() {
    super(String.class);
  }

  @Override
  public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      throw context.weirdStringException(parser.getText(), String.class, "must be text");
    }
    String text = parser.getText();
    if (text.indexOf('\0') >= 0) {
      throw context.weirdStringException(text, String.class, "contains a NUL character");
    }
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      throw context.weirdStringException(text, String.class, "contains half of a character");
    }
    return text;
  }
}
