package com.easyecom.auth.accesstoken.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jose4j.jwk.JsonWebKey;

/** The stored keys, the same for all instances of this service. */
public interface SigningKeys {

  /**
   * The one that signs: the newest that has been published for some seconds, if there is one. Empty
   * before the first start.
   */
  Optional<SigningKey> signing();

  /** The public halves of all that verify. */
  List<JsonWebKey> published();

  /** Makes it the one that signs, unless there is one: another instance may be quicker. */
  void addUnlessOneSigns(SigningKey key);

  /**
   * Publishes it, in the running transaction, to sign in place of the present one seconds later.
   *
   * @param madeBefore the present one must be older, or nothing is done
   * @return whether it will sign
   */
  boolean replace(SigningKey key, Instant madeBefore);

  /** Forgets keys that ceased to sign before then. */
  void removeRetiredBefore(Instant then);
}
