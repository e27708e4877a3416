package com.easyecom.accounting.chain.api;

import com.easyecom.accounting.chain.application.RunningVerification;
import com.easyecom.kernel.error.Refusal;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Tells how a verification goes while it runs, so that nobody on the way takes the silence for the
 * end: by a line of JSON now and then, or by blanks before the one document that JSON is.
 *
 * @param withProgress whether each line is a document of its own
 */
record ToldVerification(RunningVerification running, ObjectMapper mapper, boolean withProgress)
    implements StreamingOutput {

  private static final Logger LOG = Logger.getLogger(ToldVerification.class);
  private static final Duration BETWEEN_LINES = Duration.ofMillis(500);

  @Override
  public void write(OutputStream out) throws IOException {
    try {
      while (!running.isOverWithin(BETWEEN_LINES)) {
        line(out, withProgress ? json(VerificationView.running(running)) : "");
      }
      line(out, json(end()));
    } finally {
      running.stop();
    }
  }

  private VerificationView end() {
    try {
      return VerificationView.of(running.result());
    } catch (Refusal refusal) {
      return VerificationView.failed(running, refusal.getMessage());
    } catch (RuntimeException fault) {
      LOG.error("The journal could not be verified", fault);
      return VerificationView.failed(running, "The service failed; its log says why.");
    }
  }

  private String json(VerificationView view) throws IOException {
    return mapper.writeValueAsString(view);
  }

  private static void line(OutputStream out, String text) throws IOException {
    out.write((text + "\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
