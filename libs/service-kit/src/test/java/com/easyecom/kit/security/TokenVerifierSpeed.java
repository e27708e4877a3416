package com.easyecom.kit.security;

import com.easyecom.testkit.security.Tokens;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** What checking an access token costs that was not seen before; run by name alone. */
class TokenVerifierSpeed {

  private static final Logger LOG = Logger.getLogger(TokenVerifierSpeed.class);
  private static final int TOKENS = 5_000;
  private static final int ROUNDS = 5;

  @Test
  void aTokenThatIsNew() {
    String address = com.easyecom.testkit.security.PublishedKeys.serve();
    TokenVerifier verifier = new TokenVerifier(new PublishedKeys().publishedKeys(address));
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    for (int round = 1; round <= ROUNDS; round++) {
      List<String> tokens =
          IntStream.range(0, TOKENS)
              .mapToObj(i -> Tokens.bearer("user-" + i, "sales").substring("Bearer ".length()))
              .toList();
      long start = threads.getCurrentThreadCpuTime();
      tokens.forEach(verifier::verify);
      double micros = (threads.getCurrentThreadCpuTime() - start) / 1e3 / TOKENS;
      long again = threads.getCurrentThreadCpuTime();
      tokens.forEach(verifier::verify);
      double cached = (threads.getCurrentThreadCpuTime() - again) / 1e3 / TOKENS;
      LOG.infof(
          "round %d: %.1f us of processor a new token, %.2f us a known one", round, micros, cached);
    }
  }
}
