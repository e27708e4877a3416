package com.easyecom.order.customers.api;

import com.easyecom.order.customers.application.DuplicateGroups;
import com.easyecom.order.customers.application.DuplicateGroups.Group;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Customers who may be one. */
record DuplicatesView(
    @Schema(description = "What they share: email, or name.") DuplicateGroups.Reason reason,
    @Schema(description = "How many they are.") long count,
    @Schema(description = "The oldest of them, at most " + DuplicateGroups.MOST_SHOWN + ".")
        List<CustomerView> customers) {

  static DuplicatesView of(Group group) {
    return new DuplicatesView(
        group.reason(), group.count(), group.customers().stream().map(CustomerView::of).toList());
  }
}
