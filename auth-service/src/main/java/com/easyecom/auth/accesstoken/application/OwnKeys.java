package com.easyecom.auth.accesstoken.application;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.keys.resolvers.VerificationKeyResolver;

/** Lets this service check access tokens like every other, only without fetching its own keys. */
class OwnKeys {

  @Produces
  @Singleton
  VerificationKeyResolver verificationKeys(KeyRing keys) {
    return new JwksVerificationKeyResolver(keys.published());
  }
}
