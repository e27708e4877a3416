package com.easyecom.order.customers.api;

import com.easyecom.order.customers.PhoneNumber;
import com.easyecom.order.customers.domain.Customer;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A customer as the API shows it. */
record CustomerView(
    long id,
    String fullName,
    @Nullable String email,
    @Nullable String phoneE164,
    @Nullable @Schema(description = "Who is kept for this one, where it was a duplicate.")
        Long mergedInto,
    long version,
    Instant createdAt,
    Instant updatedAt) {

  static CustomerView of(Customer customer) {
    PhoneNumber phone = customer.phone();
    return new CustomerView(
        customer.id(),
        customer.fullName(),
        customer.email(),
        phone == null ? null : phone.e164(),
        customer.mergedInto(),
        customer.version(),
        customer.createdAt(),
        customer.updatedAt());
  }
}
