package com.easyecom.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.function.Function;

/** Reads a decimal of bounded size and scale from a JSON string or number. */
final class DecimalDeserializer<T> extends StdScalarDeserializer<T> {

  /** Digits before the point; what the columns hold, and far more than a shop needs. */
  private static final int MAX_INTEGER_DIGITS = 12;

  private static final int MAX_TEXT_LENGTH = 40;

  private final int scale;
  private final transient Function<BigDecimal, T> maker;

  DecimalDeserializer(Class<T> type, int scale, Function<BigDecimal, T> maker) {
    super(type);
    this.scale = scale;
    this.maker = maker;
  }

  @Override
  public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    JsonToken token = parser.currentToken();
    boolean isDecimal = token.isNumeric() || token == JsonToken.VALUE_STRING;
    if (!isDecimal || parser.getTextLength() > MAX_TEXT_LENGTH) {
      throw refuse(context, parser, "must be a decimal, as a string or a number");
    }
    BigDecimal value = parse(parser, context);
    // Compared before any rescaling: 1e999999999 is short to write and endless to expand.
    if ((long) value.precision() - value.scale() > MAX_INTEGER_DIGITS) {
      throw refuse(context, parser, "is too large");
    }
    if (value.signum() != 0 && value.stripTrailingZeros().scale() > scale) {
      throw refuse(context, parser, "has more than " + scale + " decimals");
    }
    return maker.apply(value.signum() == 0 ? BigDecimal.ZERO : value);
  }

  private BigDecimal parse(JsonParser parser, DeserializationContext context) throws IOException {
    try {
      return new BigDecimal(parser.getText());
    } catch (NumberFormatException notANumber) {
      throw refuse(context, parser, "must be a decimal, as a string or a number");
    }
  }

  private IOException refuse(DeserializationContext context, JsonParser parser, String message)
      throws IOException {
    return context.weirdStringException(parser.getText(), _valueClass, message);
  }
}
