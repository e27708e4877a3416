package com.easyecom.kernel.id;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the name of a request may look like, by which logs, answers and events are found. */
public final class RequestIds {

  /** The header field that carries it. */
  public static final String HEADER = "X-Request-ID";

  private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private RequestIds() {}

  /** Whether it is harmless in a log and not endless. */
  public static boolean isSane(String id) {
    return SANE.matcher(id).matches();
  }

  /** The client's own name for its request if that is sane, else a new one. */
  public static String orNew(@Nullable String given) {
    return given != null && isSane(given) ? given : TimeOrderedUuid.next().toString();
  }
}
