package com.easyecom.gateway.entrance;

import com.easyecom.gateway.exchange.Exchange;
import com.easyecom.gateway.routing.Service;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * One JSON line for each request. It holds no query and no header field of the client's but the
 * request id, so that no token and no personal data get into a log.
 */
final class AccessLog {

  private static final Logger LOG = Logger.getLogger("access");

  private AccessLog() {}

  static void write(Exchange exchange, int status, long durationMillis) {
    boolean failed = exchange.upstreamFailure() != null;
    Logger.Level level = failed ? Logger.Level.WARN : Logger.Level.INFO;
    if (!LOG.isEnabled(level)) {
      return;
    }
    Map<String, String> fields = fieldsOf(exchange, status, durationMillis);
    fields.forEach(MDC::put);
    LOG.logf(level, "%s %s %d", exchange.request().method(), exchange.path(), status);
    fields.keySet().forEach(MDC::remove);
  }

  private static Map<String, String> fieldsOf(Exchange exchange, int status, long durationMillis) {
    HttpServerRequest request = exchange.request();
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("request_id", exchange.requestId());
    fields.put("method", request.method().name());
    fields.put("path", exchange.path());
    fields.put("route", exchange.route());
    fields.put("status", Integer.toString(status));
    fields.put("duration_ms", Long.toString(durationMillis));
    fields.put("request_bytes", Long.toString(request.bytesRead()));
    fields.put("response_bytes", Long.toString(exchange.response().bytesWritten()));
    fields.put("client", clientOf(request));
    @Nullable Service service = exchange.service();
    if (service != null) {
      fields.put("upstream", service.label());
    }
    @Nullable String failure = exchange.upstreamFailure();
    if (failure != null) {
      fields.put("upstream_failure", failure);
    }
    return fields;
  }

  private static String clientOf(HttpServerRequest request) {
    @Nullable SocketAddress address = request.remoteAddress();
    return address == null ? "gone" : address.hostAddress();
  }
}
