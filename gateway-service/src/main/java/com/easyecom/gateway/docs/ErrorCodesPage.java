package com.easyecom.gateway.docs;

import com.easyecom.gateway.exchange.Exchange;
import com.easyecom.gateway.exchange.LocalPages;
import com.easyecom.gateway.problem.EdgeError;
import com.easyecom.kernel.error.CommonError;
import com.easyecom.kernel.error.ErrorCode;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code /docs/errors}: where the {@code type} of a problem document leads. It explains the codes
 * that any request may get; those of one endpoint stand with that endpoint.
 */
@ApplicationScoped
class ErrorCodesPage implements LocalPages {

  private static final int OK = 200;

  private final Buffer page = Buffer.buffer(html());

  @Override
  public Map<String, Consumer<Exchange>> byPath() {
    return Map.of("/docs/errors", exchange -> exchange.send(OK, "text/html; charset=utf-8", page));
  }

  private static String html() {
    String rows =
        Stream.concat(Arrays.stream(CommonError.values()), Arrays.stream(EdgeError.values()))
            .map(ErrorCodesPage::row)
            .collect(Collectors.joining("\n"));
    return """
        <!DOCTYPE html>
        <html lang="en">
        <head><meta charset="utf-8"><title>Easy Ecom: error codes</title></head>
        <body>
        <h1>Error codes</h1>
        <p>Every error is a problem document (RFC 9457) with a stable <code>code</code>. These may
        come from any address; the codes of one endpoint are named with it in the
        <a href="/docs">documentation</a>.</p>
        <dl>
        %s
        </dl>
        </body>
        </html>
        """
        .formatted(rows);
  }

  private static String row(ErrorCode code) {
    return "<dt id=\"%1$s\"><code>%1$s</code></dt><dd>%2$d: %3$s</dd>"
        .formatted(code.code(), EdgeError.statusOf(code), code.title());
  }
}
