package com.easyecom.order.customers.persistence;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import com.easyecom.kernel.error.CommonError;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.paging.KeyPlace;
import com.easyecom.kernel.paging.PageRequest;
import com.easyecom.kit.persistence.DatabaseErrors;
import com.easyecom.order.customers.Contact;
import com.easyecom.order.customers.PhoneNumber;
import com.easyecom.order.customers.application.CustomerFilter;
import com.easyecom.order.customers.application.Customers;
import com.easyecom.order.customers.domain.Customer;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The customers in their table. */
@Singleton
class CustomerTable implements Customers {

  private static final String PHONE_UNIQUE = "customer_phone_e164_key";

  /** A merge that ends just then leads on to the next; so many in a row do not happen. */
  private static final int MOST_STEPS = 10;

  private final Jdbi jdbi;
  private final CustomerSearch search;

  CustomerTable(Jdbi jdbi, CustomerSearch search) {
    this.jdbi = jdbi;
    this.search = search;
  }

  @Override
  public Optional<Customer> add(Contact contact, Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    INSERT INTO customer AS c
                      (full_name, phone_e164, email, version, created_at, updated_at)
                    VALUES (:name, :phone, :email, 1, :now, :now)
                    ON CONFLICT (phone_e164) DO NOTHING RETURNING
                    """
                        + CustomerRow.COLUMNS)
                .bind("name", contact.fullName())
                .bind("phone", text(contact.phone()))
                .bind("email", contact.email())
                .bind("now", now)
                .map(CustomerRow.MAPPER)
                .findOne());
  }

  @Override
  public Optional<Customer> find(long id) {
    return jdbi.withHandle(handle -> select(handle, id, "").stream().findFirst());
  }

  @Override
  public long newest() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT coalesce(max(id), 0) FROM customer")
                .mapTo(Long.class)
                .one());
  }

  @Override
  public Optional<Long> ownerOf(PhoneNumber phone) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT coalesce(merged_into, id) FROM customer WHERE phone_e164 = :e")
                .bind("e", phone.e164())
                .mapTo(Long.class)
                .findOne());
  }

  @Override
  public Map<PhoneNumber, Long> ownersOf(Collection<PhoneNumber> phones) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT phone_e164, coalesce(merged_into, id) AS owner FROM customer
                    WHERE phone_e164 = ANY (:phones)
                    """)
                .bindArray("phones", String.class, phones.stream().map(PhoneNumber::e164).toList())
                .reduceRows(
                    new HashMap<>(),
                    (owners, row) -> {
                      PhoneNumber phone =
                          new PhoneNumber(row.getColumn("phone_e164", String.class));
                      owners.put(phone, row.getColumn("owner", Long.class));
                      return owners;
                    }));
  }

  @Override
  public Optional<Long> keptFor(long id) {
    return jdbi.withHandle(handle -> kept(handle, id, ""));
  }

  @Override
  public Optional<Long> holdKept(long id) {
    return jdbi.withHandle(
        handle -> {
          Optional<Long> kept = Optional.of(id);
          for (int step = 1; step <= MOST_STEPS; step++) {
            long held = kept.get();
            // As a foreign key would lock it: who stores something does not wait for its like.
            kept = kept(handle, held, " FOR KEY SHARE");
            if (kept.isEmpty() || kept.get() == held) {
              return kept;
            }
          }
          throw new Refusal(CommonError.SERVICE_UNAVAILABLE, "The customer is being merged.");
        });
  }

  private static Optional<Long> kept(Handle handle, long id, String lock) {
    return handle
        .createQuery("SELECT coalesce(merged_into, id) FROM customer WHERE id = :id" + lock)
        .bind("id", id)
        .mapTo(Long.class)
        .findOne();
  }

  @Override
  public Optional<Customer> lock(long id) {
    return jdbi.withHandle(handle -> select(handle, id, " FOR NO KEY UPDATE").stream().findFirst());
  }

  @Override
  public Map<Long, Customer> lockForMerge(long one, long other) {
    return jdbi.withHandle(
        handle -> {
          MergeLock.take(handle);
          return handle
              .createQuery(
                  "SELECT"
                      + CustomerRow.COLUMNS
                      + "FROM customer c WHERE c.id IN (:one, :other) ORDER BY c.id FOR UPDATE")
              .bind("one", one)
              .bind("other", other)
              .map(CustomerRow.MAPPER)
              .collect(toMap(Customer::id, identity()));
        });
  }

  private static List<Customer> select(Handle handle, long id, String lock) {
    return handle
        .createQuery("SELECT" + CustomerRow.COLUMNS + "FROM customer c WHERE c.id = :id" + lock)
        .bind("id", id)
        .map(CustomerRow.MAPPER)
        .list();
  }

  @Override
  public boolean update(Customer customer) {
    try {
      jdbi.useHandle(
          handle ->
              handle
                  .createUpdate(
                      """
                      UPDATE customer SET full_name = :fullName, phone_e164 = :e164, email = :email,
                        merged_into = :mergedInto, version = :version, updated_at = :updatedAt
                      WHERE id = :id
                      """)
                  .bindMethods(customer)
                  .bind("e164", text(customer.phone()))
                  .execute());
      return true;
    } catch (RuntimeException fault) {
      if (DatabaseErrors.violatesUnique(fault, PHONE_UNIQUE)) {
        return false;
      }
      throw fault;
    }
  }

  @Override
  public void redirect(long from, long to, Instant now) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE customer
                    SET merged_into = :to, version = version + 1, updated_at = :now
                    WHERE merged_into = :from
                    """)
                .bind("from", from)
                .bind("to", to)
                .bind("now", now)
                .execute());
  }

  @Override
  public List<Customer> list(CustomerFilter filter, PageRequest page) {
    return search.list(filter, page);
  }

  @Override
  public List<Found> search(
      String text, CustomerFilter filter, @Nullable KeyPlace after, int limit) {
    return search.find(text, filter, after, limit);
  }

  private static @Nullable String text(@Nullable PhoneNumber phone) {
    return phone == null ? null : phone.e164();
  }
}
