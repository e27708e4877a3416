package com.easyecom.auth.accesstoken.application;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.List;
import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKey;

/** The keys in memory, made at the very first start. The service does not start without them. */
@Singleton
@Startup
public class KeyRing {

  private static final Logger LOG = Logger.getLogger(KeyRing.class);

  private final SigningKey signing;
  private final List<JsonWebKey> published;

  KeyRing(SigningKeys stored) {
    signing = stored.signing().orElseGet(() -> makeFirst(stored));
    published = stored.published();
    LOG.infof("Access tokens are signed with key %s; %d are published", kid(), published.size());
  }

  private static SigningKey makeFirst(SigningKeys stored) {
    stored.addUnlessOneSigns(SigningKey.generate());
    return stored
        .signing()
        .orElseThrow(() -> new IllegalStateException("a key was stored and is not there"));
  }

  SigningKey signing() {
    return signing;
  }

  private String kid() {
    return signing.kid();
  }

  /** The public halves of the keys that tokens may be signed with. */
  public List<JsonWebKey> published() {
    return published;
  }
}
