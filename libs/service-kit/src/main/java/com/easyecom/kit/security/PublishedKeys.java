package com.easyecom.kit.security;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.http.Get;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.jose4j.keys.resolvers.VerificationKeyResolver;

/**
 * The keys that auth-service publishes, fetched over HTTP and kept. A key id that is not known yet
 * makes it fetch them anew, so that keys can rotate. Only auth-service, which has the keys itself,
 * puts another resolver in its place.
 */
class PublishedKeys {

  private static final String PATH = "/.well-known/jwks.json";
  private static final int CACHE_SECONDS = 300;
  private static final int KEPT_WHILE_AWAY_SECONDS = 3_600;

  private static final int CONNECT_TIMEOUT_MILLIS = 2_000;
  private static final int READ_TIMEOUT_MILLIS = 5_000;

  /** Invented key ids must not make us ask without end. */
  private static final long LEAST_MILLIS_BETWEEN_FETCHES = 1_000;

  @Produces
  @Singleton
  @DefaultBean
  VerificationKeyResolver publishedKeys(
      @ConfigProperty(name = "easyecom.url.auth") String authUrl) {
    HttpsJwks keys = new HttpsJwks(authUrl + PATH);
    keys.setDefaultCacheDuration(CACHE_SECONDS);
    keys.setRetainCacheOnErrorDuration(KEPT_WHILE_AWAY_SECONDS);
    keys.setRefreshReprieveThreshold(LEAST_MILLIS_BETWEEN_FETCHES);
    keys.setSimpleHttpGet(impatient());
    return new HttpsJwksVerificationKeyResolver(keys);
  }

  /** A request waits for the keys, and people wait for the request. */
  private static Get impatient() {
    Get get = new Get();
    get.setConnectTimeout(CONNECT_TIMEOUT_MILLIS);
    get.setReadTimeout(READ_TIMEOUT_MILLIS);
    get.setRetries(0);
    return get;
  }
}
