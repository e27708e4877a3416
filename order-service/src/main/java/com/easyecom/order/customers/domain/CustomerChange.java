package com.easyecom.order.customers.domain;

import com.easyecom.order.customers.PhoneNumber;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is to become different of a customer. Null leaves it as it is; an empty optional takes it
 * away.
 *
 * @param version the version that the change was made on; null for any
 */
public record CustomerChange(
    @Nullable String fullName,
    @Nullable Optional<PhoneNumber> phone,
    @Nullable Optional<String> email,
    @Nullable Long version) {}
