package com.easyecom.order.customers.api;

import com.easyecom.order.customers.PossiblePhone;
import com.easyecom.order.customers.domain.CustomerChange;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code PATCH /customers/{id}}: what is left out stays (null here); null (empty here)
 * takes away what can be missing.
 */
record ChangeCustomerBody(
    @Nullable Optional<@NotBlank @Size(max = CustomerTexts.NAME) String> fullName,
    @Nullable Optional<@Email @Size(max = CustomerTexts.EMAIL) String> email,
    @Nullable Optional<@PossiblePhone @Size(max = CustomerTexts.PHONE) String> phoneE164,
    @Nullable @Schema(description = "The version that you changed: 409 stale_version if another.")
        Long version) {

  @SuppressWarnings("OptionalAssignedToNull") // Null is not given.
  CustomerChange toChange() {
    return new CustomerChange(
        fullName == null ? null : fullName.map(String::strip).orElse(null),
        phoneE164 == null ? null : phoneE164.map(CustomerTexts::phone),
        email == null ? null : email.map(CustomerTexts::orNull),
        version);
  }

  /** Never in logs. */
  @Override
  public String toString() {
    return "ChangeCustomerBody[hidden]";
  }
}
