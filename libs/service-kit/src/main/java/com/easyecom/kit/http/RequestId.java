package com.easyecom.kit.http;

import com.easyecom.kernel.id.RequestIds;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** The id that one request carries through logs, internal calls and events. */
public final class RequestId {

  private static final String LOG_FIELD = "request_id";

  private RequestId() {}

  /** The present request's id; null outside of any. */
  public static @Nullable String current() {
    return (String) MDC.get(LOG_FIELD);
  }

  /** Makes the id the present one, on this request's logs too; one that is not sane is ignored. */
  public static void set(@Nullable String id) {
    if (id != null && RequestIds.isSane(id)) {
      MDC.put(LOG_FIELD, id);
    } else {
      MDC.remove(LOG_FIELD);
    }
  }
}
