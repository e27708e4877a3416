package com.easyecom.chat.whatsapp.graph;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** What an operator may set about the Graph API. */
@ConfigMapping(prefix = "easyecom.whatsapp.graph")
public interface GraphConfig {

  /** Where the API is; http for tests alone, since the token is sent there. */
  @WithDefault("https://graph.facebook.com")
  URI baseUrl();

  /** The API's version; Meta keeps each for about two years. */
  @WithDefault("v25.0")
  String version();

  /** The id of the number that messages are sent from; without it nothing is sent. */
  Optional<String> phoneNumberId();

  /** The id of the account (WABA) that templates belong to. */
  Optional<String> accountId();

  /** A system user's token; without it nothing is sent. */
  Optional<String> accessToken();

  /** How long connecting may take. */
  @WithDefault("3S")
  Duration connectTimeout();

  /** How long one try may take, its answer read to the end. */
  @WithDefault("10S")
  Duration callTimeout();

  /** How long a call may take with all tries and pauses. */
  @WithDefault("20S")
  Duration deadline();

  /** How often a call is tried. */
  @WithDefault("3")
  int mostTries();

  /** The pause before the second try, where Meta names none; twice as long each time after. */
  @WithDefault("300MS")
  Duration firstPause();

  /** Downloads of what customers send. */
  MediaConfig media();

  /** Which files are fetched. */
  interface MediaConfig {

    /** Besides the API's own host: the token is sent to these and those below them, by https. */
    @WithDefault("fbsbx.com,facebook.com,whatsapp.net")
    Set<String> hosts();

    /** Without parameters. */
    @WithDefault("image/jpeg,image/png,image/webp")
    Set<String> types();

    /** WhatsApp's own limit of a picture is 5 MB. */
    @WithDefault("5242880")
    int mostBytes();

    /** How long a file may take, its address included. */
    @WithDefault("30S")
    Duration deadline();
  }

  /** As one value. */
  default GraphSettings settings() {
    return new GraphSettings(
        baseUrl(),
        version(),
        phoneNumberId().orElse(""),
        accountId().orElse(""),
        accessToken().orElse(""),
        new GraphSettings.Patience(
            connectTimeout(), callTimeout(), deadline(), mostTries(), firstPause()),
        new GraphSettings.MediaRules(
            media().hosts(), media().types(), media().mostBytes(), media().deadline()));
  }
}
