package com.easyecom.chat.whatsapp.graph;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where our token may be sent besides to the API: the address of a file comes out of an answer, and
 * whoever gets the token can write to all customers.
 *
 * @param api the API's own address, whose scheme, host and port are trusted
 * @param hosts these and those below them are trusted by https on its usual port
 */
record TrustedHosts(URI api, Set<String> hosts) {

  /** The address; null when it is none, or not to be trusted. */
  @Nullable URI check(String address) {
    URI uri;
    try {
      uri = URI.create(address);
    } catch (IllegalArgumentException malformed) {
      return null;
    }
    String host = uri.getHost();
    if (host == null || uri.getScheme() == null || uri.getRawUserInfo() != null) {
      return null;
    }
    return isApi(uri, host) || isTrusted(uri, host.toLowerCase(Locale.ROOT)) ? uri : null;
  }

  private boolean isApi(URI uri, String host) {
    return uri.getScheme().equals(api.getScheme())
        && host.equalsIgnoreCase(api.getHost())
        && uri.getPort() == api.getPort();
  }

  private boolean isTrusted(URI uri, String host) {
    boolean isSafe =
        uri.getScheme().equals("https") && (uri.getPort() == -1 || uri.getPort() == 443);
    return isSafe
        && hosts.stream().anyMatch(known -> host.equals(known) || host.endsWith("." + known));
  }
}
