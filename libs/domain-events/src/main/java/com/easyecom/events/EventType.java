package com.easyecom.events;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names an event on the wire. The name is a literal, so that renaming a class breaks nobody. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface EventType {

  /** The CloudEvents {@code type}, for example {@code com.easyecom.order.OrderPlaced.v1}. */
  String value();

  Topic topic();
}
