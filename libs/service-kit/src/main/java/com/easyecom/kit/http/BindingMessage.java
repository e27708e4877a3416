package com.easyecom.kit.http;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says to people why a field could not be bound, without naming Java's classes. */
final class BindingMessage {

  private BindingMessage() {}

  static String of(JsonMappingException exception) {
    return switch (exception) {
      case UnrecognizedPropertyException unknown -> "is not a known field";
      case InvalidFormatException wrong when isOurs(wrong) -> ourMessage(wrong);
      case MismatchedInputException wrong -> expectation(wrong.getTargetType());
      default -> "cannot be read";
    };
  }

  /** Our deserializers speak of the value: "has more than 3 decimals". */
  private static boolean isOurs(InvalidFormatException exception) {
    Class<?> type = exception.getTargetType();
    return type == Instant.class
        || type == LocalDate.class
        || type == String.class
        || com.easyecom.kernel.money.Decimal.class.isAssignableFrom(type);
  }

  /** Jackson puts its own words in front: "Cannot deserialize value of type ...: message". */
  private static String ourMessage(InvalidFormatException exception) {
    String message = exception.getOriginalMessage();
    return message.substring(message.lastIndexOf("\": ") + 3);
  }

  private static String expectation(@Nullable Class<?> type) {
    if (type == null) {
      return "has the wrong type";
    }
    if (type.isEnum()) {
      return "must be one of " + constants(type);
    }
    if (type == long.class || type == Long.class || type == int.class || type == Integer.class) {
      return "must be a whole number";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "must be true or false";
    }
    if (type == String.class) {
      return "must be text";
    }
    if (Collection.class.isAssignableFrom(type)) {
      return "must be a list";
    }
    return "must be an object";
  }

  private static String constants(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
        .toList()
        .toString();
  }
}
