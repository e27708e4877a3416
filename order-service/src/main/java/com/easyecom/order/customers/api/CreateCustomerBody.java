package com.easyecom.order.customers.api;

import com.easyecom.order.customers.Contact;
import com.easyecom.order.customers.PossiblePhone;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /customers}. */
record CreateCustomerBody(
    @NotBlank @Size(max = CustomerTexts.NAME) String fullName,
    @Nullable @Email @Size(max = CustomerTexts.EMAIL) String email,
    @Schema(
            description =
                "With plus and country code (E.164); blanks and punctuation may be there.")
        @Nullable
        @PossiblePhone
        @Size(max = CustomerTexts.PHONE)
        String phoneE164) {

  Contact toContact() {
    return new Contact(
        fullName.strip(), CustomerTexts.phone(phoneE164), CustomerTexts.orNull(email));
  }

  /** Never in logs. */
  @Override
  public String toString() {
    return "CreateCustomerBody[hidden]";
  }
}
