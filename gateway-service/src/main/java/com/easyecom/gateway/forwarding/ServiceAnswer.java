package com.easyecom.gateway.forwarding;

import com.easyecom.gateway.routing.Service;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;

/**
 * A service's whole answer to a question of the gateway's.
 *
 * @param status the HTTP status; that of an unavailable service where there was no answer
 */
public record ServiceAnswer(Service service, int status, MultiMap headers, Buffer body) {

  private static final int OK = 200;
  private static final int NOT_FOUND = 404;
  private static final int UNAVAILABLE = 503;

  static ServiceAnswer none(Service service) {
    return new ServiceAnswer(
        service, UNAVAILABLE, MultiMap.caseInsensitiveMultiMap(), Buffer.buffer());
  }

  public boolean isOk() {
    return status == OK;
  }

  /**
   * Whether the client is to blame (RFC 9110, section 15.5), which the others would say too. A
   * service that does not know the path is of another release.
   */
  public boolean refusesClient() {
    return status / 100 == 4 && status != NOT_FOUND;
  }
}
