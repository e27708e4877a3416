package com.easyecom.order.customers.application;

import static java.util.Comparator.comparing;

import com.easyecom.kernel.error.CommonError;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kit.audit.Audit;
import com.easyecom.kit.outbox.Events;
import com.easyecom.order.customers.Contact;
import com.easyecom.order.customers.PhoneNumber;
import com.easyecom.order.customers.domain.Customer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Says which customer something is for, in the transaction that stores it. */
@ApplicationScoped
public class RecognizeCustomer {

  /** Each attempt but the last met somebody who gave the phone away just then. */
  private static final int MAX_ATTEMPTS = 3;

  private final Customers customers;
  private final Events events;
  private final Audit audit;
  private final Clock clock;

  RecognizeCustomer(Customers customers, Events events, Audit audit, Clock clock) {
    this.customers = customers;
    this.events = events;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * The customer that is kept for the id. It stays so until the transaction ends: a merge waits,
   * and then takes along what was stored.
   *
   * @throws Refusal {@code invalid_request} for an id that is nobody's
   */
  @Transactional(TxType.MANDATORY)
  public long byId(long customerId) {
    return customers.holdKept(customerId).orElseThrow(RecognizeCustomer::unknown);
  }

  /**
   * The customer with the contact's phone, as it is: what is said here changes nobody's name or
   * e-mail. A new one when there is none or the contact has no phone. Two at once with one phone
   * get the same: the second waits for the first's transaction.
   *
   * @param actor who adds a new one
   * @return the customer's id
   */
  @Transactional(TxType.MANDATORY)
  public long byContact(Contact contact, String actor) {
    for (int attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
      Optional<Long> id = known(contact).or(() -> added(contact, actor));
      if (id.isPresent()) {
        return id.get();
      }
    }
    throw new Refusal(
        CommonError.SERVICE_UNAVAILABLE, "The phone is being given to another customer.");
  }

  /**
   * The customers with the contacts' phones, as {@link #byContact} finds or adds each. They are
   * held in the order of their ids, as a merge locks them, and new phones in theirs: so that nobody
   * waits for one who waits for them.
   *
   * @param actor who adds the new ones
   */
  @Transactional(TxType.MANDATORY)
  public Map<Contact, Long> byContacts(Collection<Contact> contacts, String actor) {
    Map<PhoneNumber, Long> owners =
        customers.ownersOf(
            contacts.stream().map(Contact::phone).filter(Objects::nonNull).distinct().toList());
    Map<Contact, Long> ids = new HashMap<>();
    contacts.stream()
        .distinct()
        .sorted(
            comparing((Contact contact) -> owners.getOrDefault(contact.phone(), Long.MAX_VALUE))
                .thenComparing(contact -> contact.phone() == null ? "" : contact.phone().e164()))
        .forEachOrdered(contact -> ids.put(contact, byContact(contact, actor)));
    return ids;
  }

  /** What the order's field is told when its customer is nobody. */
  public static Refusal unknown() {
    return Refusal.invalid("customer_id", "is not a customer");
  }

  private Optional<Long> known(Contact contact) {
    return contact.phone() == null
        ? Optional.empty()
        : customers.ownerOf(contact.phone()).flatMap(customers::holdKept);
  }

  private Optional<Long> added(Contact contact, String actor) {
    Optional<Customer> added = customers.add(contact, clock.instant());
    added.ifPresent(
        customer ->
            events.publish(
                audit.entryFor(
                    actor,
                    "customer.created",
                    CustomerAudit.subject(customer),
                    CustomerAudit.created(customer))));
    return added.map(Customer::id);
  }
}
