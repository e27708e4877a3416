package com.easyecom.order.customers.application;

import com.easyecom.kernel.error.Refusal;
import com.easyecom.kit.audit.Audit;
import com.easyecom.order.customers.PhoneNumber;
import com.easyecom.order.customers.domain.Customer;
import com.easyecom.order.customers.domain.CustomerChange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Changes what is known of a customer. */
@ApplicationScoped
public class ChangeCustomer {

  private final Customers customers;
  private final Audit audit;
  private final Clock clock;

  ChangeCustomer(Customers customers, Audit audit, Clock clock) {
    this.customers = customers;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @throws Refusal {@code not_found}, {@code customer_merged}, {@code stale_version}, {@code
   *     customer_exists}
   */
  @Transactional
  public void change(long id, CustomerChange change) {
    Customer present = customers.lock(id).orElseThrow(() -> FindCustomers.unknown(id));
    Customer changed = present.change(change, clock.instant());
    if (changed.equals(present)) {
      return;
    }
    checkPhone(present, changed.phone());
    if (!customers.update(changed)) {
      throw CreateCustomer.phoneTaken();
    }
    audit.record(
        "customer.updated",
        CustomerAudit.subject(changed),
        CustomerAudit.changed(present, changed));
  }

  /** Asked before the constraint is, so that the answer can say whose it is. */
  private void checkPhone(Customer present, @Nullable PhoneNumber phone) {
    if (phone != null && !phone.equals(present.phone()) && customers.ownerOf(phone).isPresent()) {
      throw CreateCustomer.phoneTaken(customers, phone);
    }
  }
}
