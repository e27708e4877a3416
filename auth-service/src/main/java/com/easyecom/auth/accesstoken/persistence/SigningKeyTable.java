package com.easyecom.auth.accesstoken.persistence;

import com.easyecom.auth.accesstoken.application.SigningKey;
import com.easyecom.auth.accesstoken.application.SigningKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.lang.JoseException;

/** Signing keys in PostgreSQL; a partial unique index lets one sign. */
@ApplicationScoped
class SigningKeyTable implements SigningKeys {

  private final Jdbi jdbi;
  private final KeyCipher cipher;
  private final Clock clock;

  SigningKeyTable(Jdbi jdbi, KeyCipher cipher, Clock clock) {
    this.jdbi = jdbi;
    this.cipher = cipher;
    this.clock = clock;
  }

  @Override
  public Optional<SigningKey> signing() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT kid, private_jwk FROM signing_key WHERE is_signing")
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
    jdbi.useHandle(
        handle ->
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
