package com.easyecom.kit.events;

import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Fills records of any kind, so that a new event is tested without a word. */
final class SampleRecords {

  private final boolean fillsNullable;

  /**
   * @param fillsNullable whether what may be null has a value
   */
  SampleRecords(boolean fillsNullable) {
    this.fillsNullable = fillsNullable;
  }

  <T> T make(Class<T> type) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      Constructor<T> constructor = type.getDeclaredConstructor(types);
      return constructor.newInstance(Arrays.stream(components).map(this::value).toArray());
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException("a record has its constructor", impossible);
    }
  }

  private @Nullable Object value(RecordComponent component) {
    boolean isNullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    return isNullable && !fillsNullable ? null : value(component.getGenericType());
  }

  private Object value(Type type) {
    if (type instanceof ParameterizedType list) {
      return List.of(
          value(list.getActualTypeArguments()[0]), value(list.getActualTypeArguments()[0]));
    }
    return switch (((Class<?>) type).getName()) {
      case "long", "java.lang.Long" -> 42L;
      case "int", "java.lang.Integer" -> 28;
      case "boolean" -> true;
      case "java.lang.String" -> "text";
      case "java.util.UUID" -> UUID.fromString("0190c1f0-0000-7000-8000-000000000001");
      case "java.time.Instant" -> Instant.parse("2026-02-20T10:00:00.123456Z");
      case "java.time.LocalDate" -> LocalDate.parse("2026-02-20");
      case "com.easyecom.kernel.money.Money" -> Money.of("-15.5", Currency.getInstance("USD"));
      case "com.easyecom.kernel.money.Quantity" -> Quantity.of("1.5");
      default -> make((Class<?>) type);
    };
  }
}
