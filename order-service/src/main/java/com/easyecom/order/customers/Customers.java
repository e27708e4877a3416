package com.easyecom.order.customers;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The customers known here. */
@Singleton
public class Customers {

  private final Jdbi jdbi;
  private final Clock clock;

  Customers(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  public boolean exist(long customerId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT EXISTS (SELECT FROM customer WHERE id = :id)")
                .bind("id", customerId)
                .mapTo(Boolean.class)
                .one());
  }

  /**
   * The customer with the contact's phone, as it is; a new one when there is none or the contact
   * has no phone. Two at once with one phone get the same: the second waits for the first's
   * transaction.
   *
   * @return the customer's id
   */
  public long findOrAdd(Contact contact) {
    String phone = contact.phone() == null ? null : contact.phone().e164();
    return jdbi.withHandle(
        handle ->
            findByPhone(handle, phone)
                .or(() -> add(handle, contact, phone))
                // Somebody else added it since we looked.
                .or(() -> findByPhone(handle, phone))
                .orElseThrow());
  }

  private static Optional<Long> findByPhone(Handle handle, @Nullable String phone) {
    return phone == null
        ? Optional.empty()
        : handle
            .createQuery("SELECT id FROM customer WHERE phone_e164 = :phone")
            .bind("phone", phone)
            .mapTo(Long.class)
            .findOne();
  }

  private Optional<Long> add(Handle handle, Contact contact, @Nullable String phone) {
    return handle
        .createQuery(
            """
            INSERT INTO customer (full_name, phone_e164, email, created_at)
            VALUES (:name, :phone, :email, :now)
            ON CONFLICT (phone_e164) DO NOTHING RETURNING id
            """)
        .bind("name", contact.fullName())
        .bind("phone", phone)
        .bind("email", contact.email())
        .bind("now", clock.instant())
        .mapTo(Long.class)
        .findOne();
  }
}
