package com.easyecom.auth.accesstoken.persistence;

import com.easyecom.auth.accesstoken.application.SigningKey;
import com.easyecom.auth.accesstoken.application.SigningKeys;
import com.easyecom.auth.secret.SecretCipher;
import com.easyecom.kit.security.SecretKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.lang.JoseException;

/** Signing keys in PostgreSQL; a partial unique index lets one sign. */
@ApplicationScoped
class SigningKeyTable implements SigningKeys {

  private static final Instant FOR_EVER = Instant.parse("9999-12-31T00:00:00Z");

  /** Every instance publishes a new key by then, so that nobody who asks one misses it. */
  private static final Duration PUBLISHED_BEFORE = Duration.ofSeconds(3);

  private final Jdbi jdbi;
  private final SecretCipher cipher;
  private final Clock clock;

  SigningKeyTable(Jdbi jdbi, SecretKeys secrets, Clock clock) {
    this.jdbi = jdbi;
    this.cipher = new SecretCipher(secrets.derive("signing-keys"));
    this.clock = clock;
  }

  @Override
  public Optional<SigningKey> signing() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT kid, private_jwk FROM signing_key
                     ORDER BY created_at <= :longEnoughAgo DESC, created_at DESC LIMIT 1
                    """)
                .bind("longEnoughAgo", clock.instant().minus(PUBLISHED_BEFORE))
                .map(
                    (row, context) ->
                        SigningKey.fromPrivateJwk(
                            cipher.decrypt(row.getString("kid"), row.getBytes("private_jwk"))))
                .findOne());
  }

  @Override
  public List<JsonWebKey> published() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT public_jwk FROM signing_key ORDER BY created_at DESC")
                .map((row, context) -> publicKey(row.getString("public_jwk")))
                .list());
  }

  @Override
  public void addUnlessOneSigns(SigningKey key) {
    jdbi.useHandle(handle -> insert(handle, key));
  }

  private void insert(Handle handle, SigningKey key) {
    handle
        .createUpdate(
            """
            INSERT INTO signing_key (kid, public_jwk, private_jwk, is_signing, created_at)
            VALUES (:kid, :publicJwk, :privateJwk, true, :now)
            ON CONFLICT DO NOTHING
            """)
        .bind("kid", key.kid())
        .bind("publicJwk", key.publicJwk().toJson())
        .bind("privateJwk", cipher.encrypt(key.kid(), key.toPrivateJwk()))
        .bind("now", clock.instant())
        .execute();
  }

  /** Whoever comes second waits for the row of the signing one, and finds it signing no more. */
  @Override
  public boolean replace(SigningKey key, Instant madeBefore) {
    return jdbi.withHandle(
        handle -> {
          int retired =
              handle
                  .createUpdate(
                      """
                      UPDATE signing_key SET is_signing = false, retired_at = :now
                       WHERE is_signing AND created_at < :madeBefore
                      """)
                  .bind("now", clock.instant())
                  .bind("madeBefore", madeBefore.isAfter(FOR_EVER) ? FOR_EVER : madeBefore)
                  .execute();
          if (retired == 1) {
            insert(handle, key);
          }
          return retired == 1;
        });
  }

  @Override
  public void removeRetiredBefore(Instant then) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("DELETE FROM signing_key WHERE retired_at < :then")
                .bind("then", then)
                .execute());
  }

  private static JsonWebKey publicKey(String json) {
    try {
      return JsonWebKey.Factory.newJwk(json);
    } catch (JoseException damaged) {
      throw new IllegalStateException("a stored public key cannot be read", damaged);
    }
  }
}
