package com.easyecom.auth.twofactor.persistence;

import com.easyecom.auth.secret.KeyedHash;
import com.easyecom.auth.secret.SecretCipher;
import com.easyecom.auth.twofactor.application.SecondFactors;
import com.easyecom.auth.twofactor.domain.RecoveryCode;
import com.easyecom.auth.twofactor.domain.TotpSecret;
import com.easyecom.auth.user.application.UserSecondFactor;
import com.easyecom.kit.security.SecretKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Second factors in PostgreSQL: secrets encrypted, recovery codes as keyed hashes. */
@ApplicationScoped
class SecondFactorTable implements SecondFactors, UserSecondFactor {

  private final Jdbi jdbi;
  private final SecretCipher cipher;
  private final KeyedHash hash;
  private final Clock clock;

  SecondFactorTable(Jdbi jdbi, SecretKeys secrets, Clock clock) {
    this.jdbi = jdbi;
    this.cipher = new SecretCipher(secrets.derive("totp-secrets"));
    this.hash = new KeyedHash(secrets.derive("recovery-codes"));
    this.clock = clock;
  }

  @Override
  public Optional<TotpSecret> confirmed(long userId) {
    return secret(userId, "confirmed_at IS NOT NULL");
  }

  @Override
  public Optional<TotpSecret> pending(long userId) {
    return secret(userId, "confirmed_at IS NULL");
  }

  private Optional<TotpSecret> secret(long userId, String condition) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT secret FROM totp WHERE user_id = :userId AND " + condition)
                .bind("userId", userId)
                .map(
                    (row, context) ->
                        TotpSecret.ofBase32(cipher.decrypt(nameOf(userId), row.getBytes(1))))
                .findOne());
  }

  @Override
  public boolean enroll(long userId, TotpSecret secret) {
    return jdbi.withHandle(
        handle ->
            handle
                    .createUpdate(
                        """
                        INSERT INTO totp AS known (user_id, secret, created_at)
                        SELECT id, :secret, :now FROM users
                         WHERE id = :userId AND deleted_at IS NULL
                        ON CONFLICT (user_id) DO UPDATE
                          SET secret = excluded.secret, created_at = excluded.created_at
                          WHERE known.confirmed_at IS NULL
                        """)
                    .bind("userId", userId)
                    .bind("secret", cipher.encrypt(nameOf(userId), secret.base32()))
                    .bind("now", clock.instant())
                    .execute()
                == 1);
  }

  @Override
  public void confirm(long userId, List<RecoveryCode> recoveryCodes) {
    jdbi.useHandle(
        handle -> {
          handle
              .createUpdate("UPDATE totp SET confirmed_at = :now WHERE user_id = :userId")
              .bind("userId", userId)
              .bind("now", clock.instant())
              .execute();
          handle
              .createUpdate("DELETE FROM recovery_code WHERE user_id = :userId")
              .bind("userId", userId)
              .execute();
          handle
              .createUpdate(
                  "INSERT INTO recovery_code (user_id, code_hash) SELECT :userId, unnest(:hashes)")
              .bind("userId", userId)
              .bindArray("hashes", byte[].class, recoveryCodes.stream().map(this::hash).toArray())
              .execute();
        });
  }

  @Override
  public void remove(long userId) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    WITH removed AS (DELETE FROM recovery_code WHERE user_id = :userId)
                    DELETE FROM totp WHERE user_id = :userId
                    """)
                .bind("userId", userId)
                .execute());
  }

  @Override
  public boolean use(long userId, long step) {
    return jdbi.withHandle(
        handle ->
            handle
                    .createUpdate(
                        """
                        INSERT INTO used_totp_code (user_id, time_step, used_at)
                        VALUES (:userId, :step, :now) ON CONFLICT DO NOTHING
                        """)
                    .bind("userId", userId)
                    .bind("step", step)
                    .bind("now", clock.instant())
                    .execute()
                == 1);
  }

  @Override
  public boolean use(long userId, RecoveryCode code) {
    return jdbi.withHandle(
        handle ->
            handle
                    .createUpdate(
                        "DELETE FROM recovery_code WHERE user_id = :userId AND code_hash = :hash")
                    .bind("userId", userId)
                    .bind("hash", hash(code))
                    .execute()
                == 1);
  }

  @Override
  public void forgetUsedBefore(Instant then) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("DELETE FROM used_totp_code WHERE used_at < :then")
                .bind("then", then)
                .execute());
  }

  private byte[] hash(RecoveryCode code) {
    return hash.of(code.text());
  }

  private static String nameOf(long userId) {
    return "totp:" + userId;
  }
}
