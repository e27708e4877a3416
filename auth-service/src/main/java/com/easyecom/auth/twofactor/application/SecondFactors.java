package com.easyecom.auth.twofactor.application;

import com.easyecom.auth.twofactor.domain.RecoveryCode;
import com.easyecom.auth.twofactor.domain.TotpSecret;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The second factors of users. */
public interface SecondFactors {

  /** The secret that codes are asked for; empty for a user who confirmed none. */
  Optional<TotpSecret> confirmed(long userId);

  /** The secret that waits to be confirmed. */
  Optional<TotpSecret> pending(long userId);

  /**
   * Keeps a secret until it is confirmed, in place of one that was not.
   *
   * @return false when one is confirmed already
   */
  boolean enroll(long userId, TotpSecret secret);

  /** Has codes asked for from now on, and keeps the recovery codes. */
  void confirm(long userId, List<RecoveryCode> recoveryCodes);

  /** Asks for no codes any more. */
  void remove(long userId);

  /**
   * Uses up the code of a step.
   *
   * @return false when it was used before, by somebody at this moment perhaps
   */
  boolean use(long userId, long step);

  /**
   * Uses up a recovery code.
   *
   * @return false when there is no such code, or no longer
   */
  boolean use(long userId, RecoveryCode code);

  /** Forgets used codes that are long past. */
  void forgetUsedBefore(Instant then);
}
