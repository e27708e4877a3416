package com.easyecom.infra.process;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Asks an HTTP server how it is. */
public final class HttpProbe {
  private static final int TIMEOUT_MILLIS = 1000;

  private HttpProbe() {}

  /** Whether a GET of that address is answered with that status, within two seconds. */
  public static boolean answers(URI address, int status) {
    try {
      HttpURLConnection request = (HttpURLConnection) address.toURL().openConnection();
      request.setConnectTimeout(TIMEOUT_MILLIS);
      request.setReadTimeout(TIMEOUT_MILLIS);
      try {
        return request.getResponseCode() == status;
      } finally {
        request.disconnect();
      }
    } catch (IOException e) {
      return false;
    }
  }
}
