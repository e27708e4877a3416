package com.easyecom.kit.audit;

import com.easyecom.events.auth.AuditRecorded.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What changed, field by field. Whoever collects it says which fields are somebody's own business:
 * of names, addresses, numbers, notes and secrets the trail keeps no value.
 */
public final class Changes {

  private final List<Change> collected = new ArrayList<>();

  private Changes() {}

  /** Nothing yet. */
  public static Changes none() {
    return new Changes();
  }

  /** A field of something new; left out when it has no value. */
  public Changes set(String field, @Nullable Object value) {
    return changed(field, null, value);
  }

  /** A field that had another value; left out when it is the same. */
  public Changes changed(String field, @Nullable Object before, @Nullable Object after) {
    String old = text(before);
    String now = text(after);
    if (!Objects.equals(old, now)) {
      collected.add(new Change(field, old, now));
    }
    return this;
  }

  /** A secret or personal field that was changed, without its values. */
  public Changes hidden(String field) {
    collected.add(new Change(field, null, null));
    return this;
  }

  /** The same, where it was. */
  public Changes hiddenIf(boolean isChanged, String field) {
    return isChanged ? hidden(field) : this;
  }

  public boolean isEmpty() {
    return collected.isEmpty();
  }

  List<Change> list() {
    return collected;
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
