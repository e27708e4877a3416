package com.easyecom.kit.persistence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a list's query: only those that were asked for, so that the planner sees which
 * index fits. Conditions are written in the program; what callers gave is bound, never spliced in.
 */
public final class Where {

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> values = new LinkedHashMap<>();

  /** Adds a condition on nothing but the rows. */
  public Where and(String condition) {
    conditions.add(condition);
    return this;
  }

  /**
   * Adds a condition if there is a value for it.
   *
   * @param condition SQL that names the value, for example {@code category = :category}
   */
  public Where and(String condition, String name, @Nullable Object value) {
    if (value != null) {
      conditions.add(condition);
      values.put(name, value);
    }
    return this;
  }

  /** {@code WHERE} and the conditions; nothing when there are none. */
  public String sql() {
    return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions) + " ";
  }

  /** What to bind, by name. */
  public Map<String, Object> values() {
    return values;
  }
}
