package com.easyecom.chat.whatsapp.graph;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where the Graph API is and how patient we are with it.
 *
 * @param baseUrl its scheme and host, without a path
 * @param phoneNumberId of our number, empty if there is none
 * @param accountId of our account, empty if there is none
 * @param accessToken empty if there is none
 */
public record GraphSettings(
    URI baseUrl,
    String version,
    String phoneNumberId,
    String accountId,
    String accessToken,
    Patience patience,
    MediaRules media) {

  /** See {@link GraphConfig} for each. */
  public record Patience(
      Duration connectTimeout,
      Duration callTimeout,
      Duration deadline,
      int mostTries,
      Duration firstPause) {
    public Patience {
      require(isPositive(connectTimeout), "connect-timeout must be positive");
      require(isPositive(callTimeout), "call-timeout must be positive");
      require(isPositive(deadline), "deadline must be positive");
      require(isPositive(firstPause), "first-pause must be positive");
      require(mostTries >= 1 && mostTries <= 10, "most-tries must be 1 to 10");
    }
  }

  /** See {@link GraphConfig.MediaConfig} for each. */
  public record MediaRules(Set<String> hosts, Set<String> types, int mostBytes, Duration deadline) {
    public MediaRules {
      hosts = Set.copyOf(hosts);
      types = Set.copyOf(types);
      require(mostBytes > 0, "media.most-bytes must be positive");
      require(isPositive(deadline), "media.deadline must be positive");
    }
  }

  private static final Pattern ID = Pattern.compile("\\d{0,32}");
  private static final Pattern VERSION = Pattern.compile("v\\d{1,3}\\.\\d");
  private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7E]{0,2000}");

  public GraphSettings {
    boolean isWeb = "https".equals(baseUrl.getScheme()) || "http".equals(baseUrl.getScheme());
    require(
        isWeb
            && baseUrl.getHost() != null
            && baseUrl.getRawUserInfo() == null
            && baseUrl.getRawQuery() == null
            && baseUrl.getRawPath().isEmpty(),
        "base-url must be an http or https address without path, query and login");
    require(VERSION.matcher(version).matches(), "version must be of the form v25.0");
    require(ID.matcher(phoneNumberId).matches(), "phone-number-id must be digits");
    require(ID.matcher(accountId).matches(), "account-id must be digits");
    require(TOKEN.matcher(accessToken).matches(), "access-token must be plain characters");
  }

  boolean canSend() {
    return !accessToken.isEmpty() && !phoneNumberId.isEmpty();
  }

  boolean canManageTemplates() {
    return !accessToken.isEmpty() && !accountId.isEmpty();
  }

  private static boolean isPositive(Duration duration) {
    return duration.compareTo(Duration.ZERO) > 0;
  }

  private static void require(boolean isRight, String rule) {
    if (!isRight) {
      throw new IllegalArgumentException("easyecom.whatsapp.graph: " + rule);
    }
  }

  /** Without the token. */
  @Override
  public String toString() {
    return "GraphSettings[" + baseUrl + "/" + version + "]";
  }
}
