package com.easyecom.gateway.exchange;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The name under which one request is found in every log, answer and event. */
public final class RequestId {

  public static final String HEADER = "X-Request-ID";

  private static final Pattern ACCEPTABLE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private RequestId() {}

  /** The client's own name for the request where it is harmless in a log, else a new one. */
  static String of(@Nullable String given) {
    return given != null && ACCEPTABLE.matcher(given).matches()
        ? given
        : UUID.randomUUID().toString();
  }
}
