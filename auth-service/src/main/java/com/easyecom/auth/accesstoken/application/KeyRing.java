package com.easyecom.auth.accesstoken.application;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKey;

/**
 * The keys in memory, made at the very first start. The service does not start without them. Read
 * anew every few seconds, since another instance may have changed them.
 */
@Singleton
@Startup
public class KeyRing {

  private static final Logger LOG = Logger.getLogger(KeyRing.class);

  /** The former key is good for much longer, so an instance may sign with it for this long. */
  private static final Duration SIGNING_READ_EVERY = Duration.ofSeconds(5);

  /** Invented key ids must not make us read without end. */
  private static final Duration PUBLISHED_READ_EVERY = Duration.ofSeconds(1);

  private record Held(SigningKey signing, List<JsonWebKey> published, long readAt) {}

  private final SigningKeys stored;
  private volatile Held held;

  KeyRing(SigningKeys stored) {
    this.stored = stored;
    this.held = read();
    LOG.infof(
        "Access tokens are signed with key %s; %d are published",
        held.signing().kid(), held.published().size());
  }

  private Held read() {
    SigningKey signing = stored.signing().orElseGet(this::makeFirst);
    return new Held(signing, stored.published(), System.nanoTime());
  }

  private SigningKey makeFirst() {
    stored.addUnlessOneSigns(SigningKey.generate());
    return stored
        .signing()
        .orElseThrow(() -> new IllegalStateException("a key was stored and is not there"));
  }

  SigningKey signing() {
    return notOlderThan(SIGNING_READ_EVERY).signing();
  }

  /** The public halves of the keys that tokens may be signed with, as they are now. */
  public List<JsonWebKey> published() {
    return notOlderThan(PUBLISHED_READ_EVERY).published();
  }

  /** The same, as they were known a while ago at the latest. */
  List<JsonWebKey> known() {
    return held.published();
  }

  /** Reads them at the next question: they were changed. */
  void forget() {
    held = new Held(held.signing(), held.published(), held.readAt() - Duration.ofDays(1).toNanos());
  }

  private Held notOlderThan(Duration age) {
    Held present = held;
    if (System.nanoTime() - present.readAt() > age.toNanos()) {
      present = read();
      held = present;
    }
    return present;
  }
}
