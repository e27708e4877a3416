package com.easyecom.chat.whatsapp.graph;

import com.easyecom.chat.whatsapp.graph.Attempt.Answered;
import com.easyecom.chat.whatsapp.graph.Attempt.Cause;
import com.easyecom.chat.whatsapp.graph.Attempt.Lost;
import com.easyecom.chat.whatsapp.graph.Attempt.NotSent;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;

/**
 * Sends requests one by one over connections that are kept, and says of each failure whether the
 * request may have arrived. Follows no redirects, for the token would go along.
 *
 * <p>The JDK's client repeats no POST by itself, as long as nobody sets the system property {@code
 * jdk.httpclient.enableAllMethodRetry}.
 */
final class GraphHttp implements AutoCloseable {

  private final HttpClient client;

  GraphHttp(Duration connectTimeout) {
    client =
        HttpClient.newBuilder()
            .connectTimeout(connectTimeout)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /**
   * @param mostBytes of the answer's body
   * @param time for all of it, the answer's last byte included
   */
  Attempt attempt(HttpRequest request, int mostBytes, Duration time) {
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request, new LimitedBody(mostBytes));
    try {
      HttpResponse<byte[]> whole = answer.get(time.toNanos(), TimeUnit.NANOSECONDS);
      return new Answered(whole.statusCode(), whole.headers(), whole.body());
    } catch (ExecutionException failed) {
      return failure(failed);
    } catch (TimeoutException late) {
      answer.cancel(true);
      return new Lost(Cause.TIMEOUT);
    } catch (InterruptedException stopped) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      return new Lost(Cause.BROKEN);
    }
  }

  private static Attempt failure(Throwable failed) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case HttpConnectTimeoutException _,
            ConnectException _,
            UnresolvedAddressException _,
            SSLHandshakeException _ -> {
          return new NotSent();
        }
        case LimitedBody.TooLargeException _ -> {
          return new Lost(Cause.TOO_LARGE);
        }
        default -> {}
      }
    }
    return new Lost(Cause.BROKEN);
  }

  /** Ends at once what is under way. */
  @Override
  public void close() {
    client.shutdownNow();
  }
}
