package com.easyecom.gateway.forwarding;

import com.easyecom.gateway.GatewayConfig;
import com.easyecom.gateway.exchange.Exchange;
import com.easyecom.gateway.routing.Service;
import com.easyecom.kernel.id.RequestIds;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Asks services in a client's name for what the gateway puts together, over the connections that
 * the client's own requests take.
 */
@ApplicationScoped
public class Questions {

  private static final Logger LOG = Logger.getLogger(Questions.class);

  private final Upstreams upstreams;
  private final Duration longest;

  Questions(Upstreams upstreams, GatewayConfig config) {
    this.upstreams = upstreams;
    this.longest = config.upstream().responseTimeout();
  }

  /**
   * What the service answers to a GET with the client's token; on the exchange's event loop only.
   *
   * @param target path and query
   * @return never failed: no answer is that of a service that is unavailable
   */
  public Future<ServiceAnswer> ask(Service service, String target, Exchange asker) {
    Upstream upstream = upstreams.of(service);
    upstream.active().incrementAndGet();
    Turn turn = upstream.turn(HttpMethod.GET, target);
    return turn.request()
        .compose(request -> send(request, asker))
        .compose(
            answer ->
                answer
                    .body()
                    .map(
                        body ->
                            new ServiceAnswer(
                                service, answer.statusCode(), answer.headers(), body)))
        .timeout(longest.toMillis(), TimeUnit.MILLISECONDS)
        .onComplete(
            over -> {
              turn.giveBack();
              upstream.active().decrementAndGet();
            })
        .recover(
            cause -> {
              String word = UpstreamFailure.of(cause).word();
              LOG.warnf("%s did not answer %s: %s", service.label(), asker.requestId(), word);
              return Future.succeededFuture(ServiceAnswer.none(service));
            });
  }

  private Future<HttpClientResponse> send(HttpClientRequest request, Exchange asker) {
    request.idleTimeout(longest.toMillis());
    MultiMap headers = request.headers();
    headers.set(RequestIds.HEADER, asker.requestId());
    @Nullable String token = asker.request().getHeader(HttpHeaders.AUTHORIZATION);
    if (token != null) {
      headers.set(HttpHeaders.AUTHORIZATION, token);
    }
    return request.send();
  }
}
