package com.easyecom.chat.whatsapp.graph;

import com.easyecom.chat.whatsapp.SendOutcome.Later;
import com.easyecom.chat.whatsapp.SendOutcome.Unknown;
import com.easyecom.chat.whatsapp.graph.Answer.Accepted;
import com.easyecom.chat.whatsapp.graph.Answer.Passing;
import com.easyecom.chat.whatsapp.graph.Answer.Refused;
import com.easyecom.chat.whatsapp.graph.Answer.Unclear;
import com.easyecom.chat.whatsapp.graph.GraphSettings.Patience;
import com.easyecom.kernel.time.Deadline;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** Calls with a token, tried again while that is safe and the deadline allows. */
final class GraphCalls {

  /** Answers of the API are small; a page of templates is the largest. */
  private static final int MOST_ANSWER_BYTES = 4 * 1024 * 1024;

  /** With less time left, another try would only be cut off. */
  private static final Duration LEAST_FOR_A_TRY = Duration.ofMillis(100);

  private final GraphSettings settings;
  private final GraphHttp http;
  private final CallRecord record;

  GraphCalls(GraphSettings settings, GraphHttp http, CallRecord record) {
    this.settings = settings;
    this.http = http;
    this.record = record;
  }

  GraphSettings settings() {
    return settings;
  }

  /** Within the configured deadline. */
  Answer call(GraphCall call) {
    return call(call, Deadline.in(settings.patience().deadline()));
  }

  Answer call(GraphCall call, Deadline deadline) {
    Patience patience = settings.patience();
    for (int tries = 1; ; tries++) {
      Answer answer = once(call, deadline);
      if (tries == patience.mostTries() || !mayTryAgain(call, answer)) {
        return answer;
      }
      Duration pause = pause(answer, tries);
      if (pause.compareTo(deadline.left().minus(LEAST_FOR_A_TRY)) >= 0 || !sleep(pause)) {
        return answer;
      }
    }
  }

  private Answer once(GraphCall call, Deadline deadline) {
    long begin = System.nanoTime();
    Attempt attempt =
        http.attempt(
            request(call), MOST_ANSWER_BYTES, deadline.atMost(settings.patience().callTimeout()));
    Answer answer = Verdicts.of(attempt);
    record.add(call.name(), answer, System.nanoTime() - begin);
    return answer;
  }

  private HttpRequest request(GraphCall call) {
    URI address = URI.create(settings.baseUrl() + "/" + settings.version() + "/" + call.target());
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .header("Authorization", "Bearer " + settings.accessToken())
            .header("Accept", "application/json");
    byte[] json = call.json();
    if (json == null) {
      return request.method(call.method(), BodyPublishers.noBody()).build();
    }
    return request
        .header("Content-Type", "application/json")
        .method(call.method(), BodyPublishers.ofByteArray(json))
        .build();
  }

  /** A limit of the pair is for the caller to keep: it lasts longer than anybody waits here. */
  private static boolean mayTryAgain(GraphCall call, Answer answer) {
    return switch (answer) {
      case Accepted _, Refused _ -> false;
      case Passing passing -> passing.reason() != Later.Reason.PAIR_RATE;
      case Unclear unclear -> call.isRepeatable() && !isInterrupted(unclear);
    };
  }

  private static boolean isInterrupted(Unclear unclear) {
    return unclear.cause() == Unknown.Cause.BROKEN && Thread.currentThread().isInterrupted();
  }

  /** As long as Meta asks for; else longer each time, and not the same for all. */
  private Duration pause(Answer answer, int tries) {
    Duration asked = asked(answer);
    if (asked != null) {
      return asked;
    }
    long most = settings.patience().firstPause().toNanos() << (tries - 1);
    return Duration.ofNanos(ThreadLocalRandom.current().nextLong(most / 2, most + 1));
  }

  private static @Nullable Duration asked(Answer answer) {
    return answer instanceof Passing passing ? passing.retryAfter() : null;
  }

  /** Whether it slept as long. */
  private static boolean sleep(Duration pause) {
    try {
      Thread.sleep(pause);
      return true;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
