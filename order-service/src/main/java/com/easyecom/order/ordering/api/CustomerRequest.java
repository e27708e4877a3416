package com.easyecom.order.ordering.api;

import com.easyecom.order.customers.Contact;
import com.easyecom.order.customers.PhoneNumber;
import com.easyecom.order.customers.PossiblePhone;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Who buys, told with the order.
 *
 * @param phoneE164 with plus and country code; finds the customer who has it
 */
public record CustomerRequest(
    @NotBlank @Size(max = 200) String fullName,
    @Nullable @PossiblePhone @Size(max = 40) String phoneE164,
    @Nullable @Email @Size(max = 254) String email) {

  Contact toContact() {
    PhoneNumber phone = phoneE164 == null ? null : PhoneNumber.parse(phoneE164).orElseThrow();
    return new Contact(fullName.strip(), phone, email);
  }

  /** Never in logs. */
  @Override
  public String toString() {
    return "CustomerRequest[hidden]";
  }
}
