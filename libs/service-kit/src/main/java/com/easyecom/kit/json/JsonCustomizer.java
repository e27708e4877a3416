package com.easyecom.kit.json;

import com.easyecom.kit.shop.Shop;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/** Sets up the one mapper for answers, events and internal calls. It tolerates unknown fields. */
@Singleton
class JsonCustomizer implements ObjectMapperCustomizer {

  private final Shop shop;

  JsonCustomizer(Shop shop) {
    this.shop = shop;
  }

  @Override
  public void customize(ObjectMapper mapper) {
    mapper
        .registerModule(new DecimalModule(shop.currency()))
        .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
        .setAnnotationIntrospector(new SnakeCaseEnums())
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }
}
