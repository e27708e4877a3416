package com.easyecom.order.customers.application;

import com.easyecom.kit.audit.Changes;
import com.easyecom.kit.audit.Subject;
import com.easyecom.order.customers.domain.Customer;
import java.util.Objects;

/** How the audit trail speaks of customers: names, numbers and addresses are their own business. */
final class CustomerAudit {

  private CustomerAudit() {}

  static Subject subject(Customer customer) {
    return Subject.of("customer", customer.id());
  }

  static Changes created(Customer customer) {
    return Changes.none()
        .hidden("full_name")
        .hiddenIf(customer.phone() != null, "phone_e164")
        .hiddenIf(customer.email() != null, "email");
  }

  static Changes changed(Customer before, Customer after) {
    return Changes.none()
        .hiddenIf(!before.fullName().equals(after.fullName()), "full_name")
        .hiddenIf(!Objects.equals(before.phone(), after.phone()), "phone_e164")
        .hiddenIf(!Objects.equals(before.email(), after.email()), "email")
        .changed("version", before.version(), after.version());
  }
}
