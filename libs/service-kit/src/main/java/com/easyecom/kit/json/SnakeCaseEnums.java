package com.easyecom.kit.json;

import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;

/**
 * Writes and reads our enums' constants in lower case ({@code RETURN_IN} as {@code return_in}), so
 * that a domain's enum needs no annotation of Jackson's.
 */
final class SnakeCaseEnums extends JacksonAnnotationIntrospector {

  private static final String OURS = "com.easyecom.";

  @Override
  public Object findEnumNamingStrategy(MapperConfig<?> config, AnnotatedClass type) {
    return type.getName().startsWith(OURS)
        ? EnumNamingStrategies.SnakeCaseStrategy.class
        : super.findEnumNamingStrategy(config, type);
  }
}
