package com.easyecom.order.customers.application;

import com.easyecom.kernel.paging.KeyPlace;
import com.easyecom.kernel.paging.PageRequest;
import com.easyecom.order.customers.Contact;
import com.easyecom.order.customers.PhoneNumber;
import com.easyecom.order.customers.domain.Customer;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The customers of the shop. */
public interface Customers {

  /** A customer that a text found, and the place in what it found. */
  record Found(Customer customer, KeyPlace place) {}

  /**
   * Adds a customer; empty when another one has the phone. Waits for a transaction that is about to
   * take the same phone.
   */
  Optional<Customer> add(Contact contact, Instant now);

  Optional<Customer> find(long id);

  /** The greatest id; 0 when there is none. */
  long newest();

  /** The kept customer that the phone leads to: whose it is, or whose duplicate's. */
  Optional<Long> ownerOf(PhoneNumber phone);

  /** The same for many; phones that lead to nobody are missing. */
  Map<PhoneNumber, Long> ownersOf(Collection<PhoneNumber> phones);

  /** The customer that is kept for this id: itself, or the one that it was merged into. */
  Optional<Long> keptFor(long id);

  /**
   * The same, for what is to be stored for it in this transaction: it is not merged until that
   * ends. Waits for a merge that is under way, and then answers what is kept.
   */
  Optional<Long> holdKept(long id);

  /** The customer, changed by nobody else until this transaction ends. */
  Optional<Customer> lock(long id);

  /**
   * Both customers by id, those that there are: changed by nobody, and nothing stored for them,
   * until this transaction ends. One merge at a time.
   */
  Map<Long, Customer> lockForMerge(long one, long other);

  /**
   * Stores what changed of a locked customer.
   *
   * @return false when another one has the phone; this transaction is then at its end
   */
  boolean update(Customer customer);

  /** What was merged into the one is from now on merged into the other. */
  void redirect(long from, long to, Instant now);

  /** One more than the page's limit, where there are more; newest first. */
  List<Customer> list(CustomerFilter filter, PageRequest page);

  /**
   * At most {@code limit} customers that a text finds, after a place; by what was found, then
   * newest first.
   *
   * @param after null: from the beginning
   */
  List<Found> search(String text, CustomerFilter filter, @Nullable KeyPlace after, int limit);
}
