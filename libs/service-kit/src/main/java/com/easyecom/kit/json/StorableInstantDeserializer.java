package com.easyecom.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/** Reads an RFC 3339 timestamp of a year that people trade in, to the microsecond. */
final class StorableInstantDeserializer extends StdScalarDeserializer<Instant> {

  StorableInstantDeserializer() {
    super(Instant.class);
  }

  @Override
  public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    String text = parser.getText();
    if (parser.currentToken() == JsonToken.VALUE_STRING) {
      try {
        OffsetDateTime time = OffsetDateTime.parse(text);
        if (StorableDateDeserializer.isStorable(time.toLocalDate())) {
          return time.toInstant().truncatedTo(ChronoUnit.MICROS);
        }
      } catch (DateTimeException notATimestamp) {
        // Falls through to the one answer for all that is no timestamp.
      }
    }
    throw context.weirdStringException(
        text, Instant.class, "must be an RFC 3339 timestamp, like 2026-02-20T10:00:00Z");
  }
}
