package com.easyecom.kit.audit;

import org.jspecify.annotations.Nullable;

/**
 * What something was done to.
 *
 * @param type as in the API, singular: {@code order}, {@code product}, {@code user}
 * @param id null when it is not one thing
 */
public record Subject(String type, @Nullable String id) {

  public static Subject of(String type, long id) {
    return new Subject(type, Long.toString(id));
  }
}
