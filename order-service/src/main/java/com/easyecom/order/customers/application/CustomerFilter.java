package com.easyecom.order.customers.application;

import com.easyecom.order.customers.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * Which customers a list shows; null filters nothing.
 *
 * @param phone the one who has it, or whose duplicate has it
 * @param email in whatever case
 * @param mergedInto the duplicates of that one, which no other list shows
 * @param upTo those with no greater id: who came later is left out
 */
public record CustomerFilter(
    @Nullable PhoneNumber phone,
    @Nullable String email,
    @Nullable Long mergedInto,
    @Nullable Long upTo) {

  /** Everybody who was there when that one was the newest. */
  static CustomerFilter upTo(long id) {
    return new CustomerFilter(null, null, null, id);
  }
}
