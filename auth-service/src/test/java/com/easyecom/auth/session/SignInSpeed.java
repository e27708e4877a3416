package com.easyecom.auth.session;

import static com.easyecom.auth.AuthClient.PASSWORD;
import static com.easyecom.auth.AuthClient.login;
import static com.easyecom.auth.AuthClient.newName;
import static com.easyecom.auth.AuthClient.register;

import com.easyecom.auth.password.PasswordHash;
import com.easyecom.auth.password.PasswordHasher;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** What signing in takes beside its password hash; run by name alone. */
@QuarkusTest
@WithEmbedded(schema = "auth", demo = true)
class SignInSpeed {

  private static final Logger LOG = Logger.getLogger(SignInSpeed.class);
  private static final int TIMES = 200;

  @Inject PasswordHasher passwords;

  @Test
  void aLoginAndItsHash() {
    String name = newName();
    register(name);
    PasswordHash hash = passwords.hash(PASSWORD);
    for (int round = 1; round <= 3; round++) {
      double login = medianMillis(() -> login(name, PASSWORD).then().statusCode(200));
      double alone = medianMillis(() -> passwords.matches(PASSWORD, hash));
      LOG.infof("round %d: a login %.1f ms, its hash alone %.1f ms (medians)", round, login, alone);
    }
  }

  private static double medianMillis(Runnable action) {
    long[] nanos = new long[TIMES];
    for (int i = 0; i < TIMES; i++) {
      long start = System.nanoTime();
      action.run();
      nanos[i] = System.nanoTime() - start;
    }
    Arrays.sort(nanos);
    return nanos[TIMES / 2] / 1e6;
  }
}
