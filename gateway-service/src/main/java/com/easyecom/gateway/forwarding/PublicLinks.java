package com.easyecom.gateway.forwarding;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes addresses of this shop relative to its root, so that they work through the gateway whatever
 * name it is reached by. Addresses of others stay as they are.
 *
 * @param serviceAuthority host and port that the service was called by
 * @param publicAuthority host and port that the client called
 */
record PublicLinks(String serviceAuthority, @Nullable String publicAuthority) {

  /** An absolute URL at the beginning of a value, or of a target in a Link field. */
  private static final Pattern ABSOLUTE = Pattern.compile("(^|<)https?://([^/?#>]*)(/?)");

  String relative(String value) {
    Matcher absolute = ABSOLUTE.matcher(value);
    return absolute.replaceAll(
        found -> {
          String authority = found.group(2);
          boolean ours = authority.equals(serviceAuthority) || authority.equals(publicAuthority);
          return Matcher.quoteReplacement(ours ? found.group(1) + "/" : found.group());
        });
  }
}
