package com.easyecom.gateway.probe;

import com.easyecom.gateway.GatewayConfig;
import com.easyecom.gateway.routing.Service;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * Asks services on the gateway's own behalf, over connections of its own: customers' traffic that
 * fills a service's pool does not make the service look dead.
 */
@ApplicationScoped
public class ServiceProbe {

  private static final int CONNECTIONS = 2;
  private static final int OK = 200;

  private final GatewayConfig config;
  private final HttpClient client;

  ServiceProbe(Vertx vertx, GatewayConfig config) {
    this.config = config;
    this.client = vertx.createHttpClient(new PoolOptions().setHttp1MaxSize(CONNECTIONS));
  }

  /**
   * What the service answers to a GET.
   *
   * @return the body; failed unless a 200 arrives whole within the time
   */
  public Future<Buffer> get(Service service, String target, Duration timeout) {
    String url = Objects.requireNonNull(config.services().get(service)).url().resolve(target) + "";
    RequestOptions options =
        new RequestOptions()
            .setMethod(HttpMethod.GET)
            .setAbsoluteURI(url)
            .setTimeout(timeout.toMillis());
    return client
        .request(options)
        .compose(request -> request.send())
        .compose(
            answer ->
                answer.statusCode() == OK
                    ? answer.body()
                    : answer
                        .body()
                        .compose(body -> Future.failedFuture(notOk(answer.statusCode()))))
        .timeout(timeout.toMillis(), TimeUnit.MILLISECONDS);
  }

  private static String notOk(int status) {
    return "answered " + status;
  }
}
