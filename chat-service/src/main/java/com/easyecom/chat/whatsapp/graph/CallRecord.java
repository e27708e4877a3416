package com.easyecom.chat.whatsapp.graph;

import com.easyecom.chat.whatsapp.graph.Answer.Accepted;
import com.easyecom.chat.whatsapp.graph.Answer.Passing;
import com.easyecom.chat.whatsapp.graph.Answer.Refused;
import com.easyecom.chat.whatsapp.graph.Answer.Unclear;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Counts calls and logs those that failed: by Meta's code and trace, never by its words, which may
 * quote numbers and texts, nor by message ids, which encode numbers.
 */
final class CallRecord {

  private static final Logger LOG = Logger.getLogger(CallRecord.class);

  private final MeterRegistry metrics;

  CallRecord(MeterRegistry metrics) {
    this.metrics = metrics;
  }

  void add(String call, Answer answer, long nanos) {
    Timer.builder("easyecom.chat.whatsapp.calls")
        .description("Calls of Meta's Graph API, each try by itself")
        .tag("call", call)
        .tag("outcome", outcome(answer))
        .register(metrics)
        .record(nanos, TimeUnit.NANOSECONDS);
    switch (answer) {
      case Accepted _ -> {}
      case Refused refused ->
          LOG.warnf(
              "Meta refuses %s: %s, code %d, status %d, trace %s",
              call, refused.meaning(), refused.code(), refused.status(), refused.trace());
      case Passing passing ->
          LOG.infof(
              "Meta does not take %s for now: %s, code %d", call, passing.reason(), passing.code());
      case Unclear unclear ->
          LOG.warnf(
              "No answer of Meta's to %s, which may have taken effect: %s", call, unclear.cause());
    }
  }

  private static String outcome(Answer answer) {
    return switch (answer) {
      case Accepted _ -> "ok";
      case Refused refused -> refused.meaning().name().toLowerCase(Locale.ROOT);
      case Passing passing -> passing.reason().name().toLowerCase(Locale.ROOT);
      case Unclear unclear -> "unclear_" + unclear.cause().name().toLowerCase(Locale.ROOT);
    };
  }
}
