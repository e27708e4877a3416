package com.easyecom.order.ordering.application;

import com.easyecom.kernel.error.Refusal;

/** The second factors of people, which auth-service knows. */
public interface TwoFactor {

  /**
   * Uses up a one-time code of the acting person.
   *
   * @param changeId what it is for
   * @throws Refusal {@code two_factor_required} for somebody without a second factor, {@code
   *     two_factor_invalid}, {@code too_many_requests}, {@code service_unavailable}
   */
  void use(String code, String changeId);
}
