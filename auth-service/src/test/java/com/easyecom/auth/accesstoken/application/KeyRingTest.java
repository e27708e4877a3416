package com.easyecom.auth.accesstoken.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.auth.Concurrently;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithEmbedded(schema = "auth", demo = true)
class KeyRingTest {

  @Inject SigningKeys stored;
  @Inject KeyRing ring;
  @Inject Jdbi jdbi;

  private SigningKey before;

  @BeforeEach
  void startWithoutKeys() {
    before = stored.signing().orElseThrow();
    jdbi.useHandle(h -> h.execute("DELETE FROM signing_key"));
  }

  @AfterEach
  void putTheServicesOwnKeyBack() {
    jdbi.useHandle(h -> h.execute("DELETE FROM signing_key"));
    stored.addUnlessOneSigns(before);
    ring.forget();
  }

  @Test
  void instancesThatStartTogetherAgreeOnOneKey() throws Exception {
    List<KeyRing> rings = Concurrently.run(6, () -> new KeyRing(stored));
    assertEquals(
        1, rings.stream().map(ring -> ring.signing().kid()).collect(Collectors.toSet()).size());
    assertEquals(1, stored.published().size());
  }

  @Test
  void aRestartFindsTheKeyOfTheFirstStart() {
    String first = new KeyRing(stored).signing().kid();
    assertEquals(first, new KeyRing(stored).signing().kid());
    assertEquals(first, stored.published().getFirst().getKeyId());
  }

  @Test
  void thePrivateKeyIsNotReadableInTheDatabase() {
    SigningKey key = new KeyRing(stored).signing();
    String row =
        jdbi.withHandle(
            h ->
                h.createQuery("SELECT public_jwk || encode(private_jwk, 'escape') FROM signing_key")
                    .mapTo(String.class)
                    .one());
    String privateExponent = key.toPrivateJwk().replaceAll(".*\"d\":\"([^\"]+)\".*", "$1");
    assertTrue(privateExponent.matches("[A-Za-z0-9_-]{300,}"), "the exponent was found");
    assertFalse(row.contains(privateExponent));
    assertFalse(row.contains("\"d\""));
  }
}
