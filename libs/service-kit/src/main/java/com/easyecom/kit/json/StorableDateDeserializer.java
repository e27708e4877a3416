package com.easyecom.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Reads a date of a year that people trade in. */
final class StorableDateDeserializer extends StdScalarDeserializer<LocalDate> {

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 9999;

  StorableDateDeserializer() {
    super(LocalDate.class);
  }

  static boolean isStorable(LocalDate date) {
    return date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
  }

  @Override
  public LocalDate deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    String text = parser.getText();
    if (parser.currentToken() == JsonToken.VALUE_STRING) {
      try {
        LocalDate date = LocalDate.parse(text);
        if (isStorable(date)) {
          return date;
        }
      } catch (DateTimeException notADate) {
        // Falls through to the one answer for all that is no date.
      }
    }
    throw context.weirdStringException(text, LocalDate.class, "must be a date, like 2026-02-20");
  }
}
