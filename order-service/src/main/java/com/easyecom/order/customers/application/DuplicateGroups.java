package com.easyecom.order.customers.application;

import com.easyecom.order.customers.domain.Customer;
import java.util.List;

/** Customers who may be one. */
public interface DuplicateGroups {

  /** Why customers may be one. Phones cannot be: nobody shares one. */
  enum Reason {
    /** The same e-mail address, but for case. */
    EMAIL,
    /** The same name, but for case, accents, blanks and punctuation. */
    NAME
  }

  /**
   * Some customers who may be one.
   *
   * @param key what they have in common, as it is compared
   * @param count how many they are
   * @param customers the oldest of them, at most {@value #MOST_SHOWN}
   */
  record Group(Reason reason, String key, long count, List<Customer> customers) {}

  /** So many of a group are shown: enough to merge, after which the next appear. */
  int MOST_SHOWN = 10;

  /**
   * Groups with that reason in the order of their keys.
   *
   * @param after only those with a later key
   */
  List<Group> after(Reason reason, String after, int limit);
}
