package com.easyecom.events;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.stream.Stream;

/** What events are made of. */
final class EventRecords {

  private EventRecords() {}

  /** The components of the record and of the records in it, in lists too. */
  static Stream<RecordComponent> components(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .flatMap(component -> Stream.concat(Stream.of(component), nested(component)));
  }

  private static Stream<RecordComponent> nested(RecordComponent component) {
    Type type = component.getGenericType();
    Type element = type instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : type;
    return element instanceof Class<?> one && one.isRecord() ? components(one) : Stream.empty();
  }
}
