package com.easyecom.auth.accesstoken.application;

import java.util.List;
import java.util.Optional;
import org.jose4j.jwk.JsonWebKey;

/** The stored keys, the same for all instances of this service. */
public interface SigningKeys {

  /** The one that signs; empty before the first start. */
  Optional<SigningKey> signing();

  /** The public halves of all that verify. */
  List<JsonWebKey> published();

  /** Makes it the one that signs, unless there is one: another instance may be quicker. */
  void addUnlessOneSigns(SigningKey key);
}
