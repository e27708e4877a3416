package com.easyecom.order.ordering.remote;

import com.easyecom.internalapi.auth.TwoFactorCheck;
import com.easyecom.order.ordering.application.TwoFactor;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The second factors, over HTTP. */
@Singleton
class AuthTwoFactor implements TwoFactor {

  /** For which in demo mode there is a code that everybody knows. */
  private static final String PURPOSE = "order.edit";

  private final AuthCalls auth;

  AuthTwoFactor(@RestClient AuthCalls auth) {
    this.auth = auth;
  }

  @Override
  public void use(String code, String changeId) {
    auth.check(new TwoFactorCheck(code, PURPOSE, changeId));
  }
}
