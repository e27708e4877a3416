package com.easyecom.order.customers.application;

import com.easyecom.kernel.error.Refusal;
import com.easyecom.kit.audit.Audit;
import com.easyecom.order.customers.Contact;
import com.easyecom.order.customers.PhoneNumber;
import com.easyecom.order.customers.domain.Customer;
import com.easyecom.order.customers.domain.CustomerError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Adds a customer. */
@ApplicationScoped
public class CreateCustomer {

  private final Customers customers;
  private final Audit audit;
  private final Clock clock;

  CreateCustomer(Customers customers, Audit audit, Clock clock) {
    this.customers = customers;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @return the customer's id
   * @throws Refusal {@code customer_exists} with the {@code customer_id} that the phone leads to
   */
  @Transactional
  public long create(Contact contact) {
    Customer customer =
        customers
            .add(contact, clock.instant())
            .orElseThrow(() -> phoneTaken(customers, contact.phone()));
    audit.record(
        "customer.created", CustomerAudit.subject(customer), CustomerAudit.created(customer));
    return customer.id();
  }

  static Refusal phoneTaken(Customers customers, @Nullable PhoneNumber phone) {
    Refusal refusal = phoneTaken();
    if (phone != null) {
      customers.ownerOf(phone).ifPresent(owner -> refusal.with("customer_id", owner));
    }
    return refusal;
  }

  static Refusal phoneTaken() {
    return new Refusal(CustomerError.CUSTOMER_EXISTS, CustomerError.CUSTOMER_EXISTS.title() + ".");
  }
}
