package com.easyecom.order.customers.application;

import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.paging.KeyPlace;
import com.easyecom.kernel.paging.Page;
import com.easyecom.order.customers.application.DuplicateGroups.Group;
import com.easyecom.order.customers.application.DuplicateGroups.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists customers who may be one, by e-mail address first, then by name. */
@ApplicationScoped
public class SuspectDuplicates {

  private final DuplicateGroups groups;

  SuspectDuplicates(DuplicateGroups groups) {
    this.groups = groups;
  }

  /**
   * @param cursor of an earlier page; null for the first
   * @throws Refusal {@code invalid_request} for a cursor that this list did not answer
   */
  public Page<Group> list(int limit, @Nullable String cursor) {
    KeyPlace after = cursor == null ? new KeyPlace("", 0) : KeyPlace.of(cursor);
    if (after.number() < 0 || after.number() >= Reason.values().length) {
      throw KeyPlace.notOurs();
    }
    Reason first = Reason.values()[(int) after.number()];
    List<Group> found = new ArrayList<>();
    for (Reason reason : Reason.values()) {
      if (reason.compareTo(first) >= 0 && found.size() <= limit) {
        String key = reason == first ? after.key() : "";
        found.addAll(groups.after(reason, key, limit + 1 - found.size()));
      }
    }
    return Page.cut(
        found, limit, last -> new KeyPlace(last.key(), last.reason().ordinal()).cursor());
  }
}
