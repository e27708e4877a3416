package com.easyecom.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;

/** The strict reading of public requests: no unknown field, no value of another type. */
@Singleton
public class RequestMapper {

  private final ObjectMapper mapper;

  @SuppressWarnings("deprecation") // The replacement exists on a builder only, and this is a copy.
  RequestMapper(ObjectMapper answers) {
    mapper = answers.copy();
    mapper.configure(MapperFeature.ALLOW_COERCION_OF_SCALARS, false);
    mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    mapper.enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
    mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
    mapper.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature());
    mapper.disable(JsonParser.Feature.INCLUDE_SOURCE_IN_LOCATION);
    var text = mapper.coercionConfigFor(LogicalType.Textual);
    text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
    text.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
    text.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
    SimpleModule storable = new SimpleModule("easyecom-storable");
    storable.addDeserializer(String.class, new StorableTextDeserializer());
    storable.addDeserializer(Instant.class, new StorableInstantDeserializer());
    storable.addDeserializer(LocalDate.class, new StorableDateDeserializer());
    mapper.registerModule(storable);
    mapper.registerModule(new AbsentIsNull());
  }

  /** The mapper to read requests with. */
  public ObjectMapper get() {
    return mapper;
  }

  /**
   * Tells apart in an {@code @Nullable Optional} what a PATCH leaves out (null: keep) from what it
   * sets to null (empty: clear). A class of its own, since Jackson registers a module's class once.
   */
  private static final class AbsentIsNull extends Jdk8Module {
    AbsentIsNull() {
      configureReadAbsentAsNull(true);
    }
  }
}
