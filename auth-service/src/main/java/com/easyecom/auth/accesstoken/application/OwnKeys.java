package com.easyecom.auth.accesstoken.application;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * Lets this service check access tokens like every other, only without fetching its own keys. One
 * that is not known may be new.
 */
class OwnKeys {

  @Produces
  @Singleton
  VerificationKeyResolver verificationKeys(KeyRing keys) {
    return (signature, nesting) -> {
      try {
        return new JwksVerificationKeyResolver(keys.known()).resolveKey(signature, nesting);
      } catch (UnresolvableKeyException unknown) {
        return new JwksVerificationKeyResolver(keys.published()).resolveKey(signature, nesting);
      }
    };
  }
}
