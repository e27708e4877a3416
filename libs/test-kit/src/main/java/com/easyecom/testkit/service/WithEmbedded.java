package com.easyecom.testkit.service;

import io.quarkus.test.common.QuarkusTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives a {@code @QuarkusTest} a real PostgreSQL with the service's schema and roles, a real Kafka,
 * and keys that {@link com.easyecom.testkit.security.Tokens} signs by. Servers start once per JVM.
 */
@QuarkusTestResource(EmbeddedResources.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface WithEmbedded {

  /** The service's schema, for example {@code catalog}. */
  String schema();

  /** Whether the service runs in demo mode. */
  boolean demo() default false;

  /** Whether its PostgreSQL has pgvector; then the test {@link NeedsPgvector}. */
  boolean pgvector() default false;
}
