package com.easyecom.chat.whatsapp.graph;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Where our token may go. */
class TrustedHostsTest {

  private final TrustedHosts hosts =
      new TrustedHosts(URI.create("https://graph.facebook.com"), Set.of("fbsbx.com"));

  @Test
  void metasHostsAreTrustedByHttps() {
    for (String address :
        List.of(
            "https://lookaside.fbsbx.com/whatsapp_business/attachments/?mid=1&ext=2&hash=3",
            "https://LOOKASIDE.FBSBX.COM/a",
            "https://fbsbx.com:443/a",
            "https://graph.facebook.com/v25.0/1")) {
      assertNotNull(hosts.check(address), address);
    }
  }

  @Test
  void othersAreNotHoweverMuchTheyLookLikeThem() {
    for (String address :
        List.of(
            "",
            "lookaside.fbsbx.com/a",
            "//lookaside.fbsbx.com/a",
            "http://lookaside.fbsbx.com/a",
            "http://graph.facebook.com/a",
            "https://lookaside.fbsbx.com:8443/a",
            "https://graph.facebook.com:8443/a",
            "https://evilfbsbx.com/a",
            "https://fbsbx.com.evil.example/a",
            "https://fbsbx.com@evil.example/a",
            "https://user@lookaside.fbsbx.com/a",
            "https://evil.example/?fbsbx.com",
            "https://evil.example/#.fbsbx.com",
            "https://facebook.com/a",
            "ftp://lookaside.fbsbx.com/a",
            "https://lookaside.fbsbx.com/a b",
            "https:///a")) {
      assertNull(hosts.check(address), address);
    }
  }
}
