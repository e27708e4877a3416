package com.easyecom.gateway.exchange;

import com.easyecom.gateway.GatewayConfig;
import com.easyecom.gateway.GatewayConfig.Limits;
import com.easyecom.gateway.problem.EdgeError;
import com.easyecom.kernel.error.CommonError;
import com.easyecom.kernel.error.Refusal;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** What a request may be, before anybody is asked whether it makes sense. */
@ApplicationScoped
public class RequestLimits {

  private static final Set<HttpMethod> METHODS =
      Set.of(
          HttpMethod.GET,
          HttpMethod.HEAD,
          HttpMethod.POST,
          HttpMethod.PUT,
          HttpMethod.PATCH,
          HttpMethod.DELETE,
          HttpMethod.OPTIONS);

  private final Limits limits;

  RequestLimits(GatewayConfig config) {
    this.limits = config.limits();
  }

  /**
   * Looks at the request line and the header fields.
   *
   * @throws Refusal {@code method_not_allowed}, {@code uri_too_long}, {@code headers_too_large},
   *     {@code upgrade_refused}
   */
  public void checkHead(HttpServerRequest request) {
    if (!METHODS.contains(request.method())) {
      throw new Refusal(CommonError.METHOD_NOT_ALLOWED, request.method() + " is not offered")
          .with("allowed", "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS");
    }
    if (request.uri().length() > limits.targetLength()) {
      throw new Refusal(
          EdgeError.URI_TOO_LONG,
          "Path and query may have " + limits.targetLength() + " characters");
    }
    if (headerBytes(request) > limits.headers().asLongValue()) {
      throw new Refusal(
          EdgeError.HEADERS_TOO_LARGE,
          "All header fields together may have " + limits.headers().asLongValue() + " bytes");
    }
    refuseUpgrade(request.getHeader(HttpHeaders.UPGRADE));
  }

  /**
   * Looks at what the header says of the body.
   *
   * @throws Refusal {@code payload_too_large}
   */
  public void checkBody(HttpServerRequest request) {
    if (BodyLength.of(request) > maxBodyBytes(request)) {
      throw bodyTooLarge(request);
    }
  }

  private long maxBodyBytes(HttpServerRequest request) {
    @Nullable String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
    boolean multipart = type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    return (multipart ? limits.multipartBody() : limits.body()).asLongValue();
  }

  /**
   * A check for a body that is counted while it arrives; it throws what {@link #checkBody} throws.
   */
  public LongConsumer bodyCheck(HttpServerRequest request) {
    long maxBytes = maxBodyBytes(request);
    return bytes -> {
      if (bytes > maxBytes) {
        throw bodyTooLarge(request);
      }
    };
  }

  private Refusal bodyTooLarge(HttpServerRequest request) {
    return new Refusal(
        CommonError.PAYLOAD_TOO_LARGE,
        "A body of this content type may have " + maxBodyBytes(request) + " bytes");
  }

  private static long headerBytes(HttpServerRequest request) {
    long bytes = 0;
    for (Map.Entry<String, String> header : request.headers()) {
      bytes += header.getKey().length() + header.getValue().length();
    }
    return bytes;
  }

  /**
   * An offer of h2c may be left alone (RFC 9110, section 7.8); the JDK's client always makes it.
   */
  private static void refuseUpgrade(@Nullable String protocol) {
    if (protocol != null && !protocol.equalsIgnoreCase("h2c")) {
      throw new Refusal(EdgeError.UPGRADE_REFUSED, "This address speaks HTTP/1.1 only");
    }
  }
}
