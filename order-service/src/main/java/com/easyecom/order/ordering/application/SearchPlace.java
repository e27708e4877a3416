package com.easyecom.order.ordering.application;

import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.paging.KeyPlace;
import com.easyecom.kernel.paging.TimePlace;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in the orders that a text found: after one by its number, or after one by its customer.
 *
 * @param number after that one by number; null where those are done with
 * @param time after that one by customer
 * @param newestCustomer the last customer there was when those by customer were begun with: later
 *     ones are not looked at, so that they push nobody out; null before that
 */
record SearchPlace(@Nullable KeyPlace number, TimePlace time, @Nullable Long newestCustomer) {

  private static final Pattern BY_NUMBER = Pattern.compile("number/(.*)", Pattern.DOTALL);
  private static final Pattern BY_CUSTOMER =
      Pattern.compile("customer/(\\d{1,18})/(\\d{4}-[^/]{1,30})");

  static final SearchPlace BEGINNING = new SearchPlace(null, TimePlace.of(null), null);

  /**
   * The place that the query parameter {@code cursor} stands for; the beginning without one.
   *
   * @throws Refusal {@code invalid_request} for a cursor that no search answered
   */
  static SearchPlace of(@Nullable String cursor) {
    if (cursor == null) {
      return BEGINNING;
    }
    KeyPlace place = KeyPlace.of(cursor);
    Matcher number = BY_NUMBER.matcher(place.key());
    if (number.matches()) {
      return afterNumber(number.group(1), place.number());
    }
    Matcher customer = BY_CUSTOMER.matcher(place.key());
    if (customer.matches()) {
      return afterCustomers(Long.parseLong(customer.group(1)), customer.group(2), place.number());
    }
    throw KeyPlace.notOurs();
  }

  static SearchPlace afterNumber(String number, long id) {
    return new SearchPlace(new KeyPlace(number, id), TimePlace.of(null), null);
  }

  static SearchPlace afterCustomers(long newestCustomer, String orderedAt, long id) {
    try {
      return new SearchPlace(null, new TimePlace(Instant.parse(orderedAt), id), newestCustomer);
    } catch (DateTimeException noTime) {
      throw KeyPlace.notOurs();
    }
  }

  /** Whether orders by number may still come. */
  boolean isAtNumbers() {
    return newestCustomer == null;
  }

  String cursor() {
    return number != null
        ? new KeyPlace("number/" + number.key(), number.number()).cursor()
        : new KeyPlace("customer/" + newestCustomer + "/" + time.at(), time.id()).cursor();
  }
}
