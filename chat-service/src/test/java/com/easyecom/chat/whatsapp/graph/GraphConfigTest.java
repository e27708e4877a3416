package com.easyecom.chat.whatsapp.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GraphConfigTest {

  private static final String PREFIX = "easyecom.whatsapp.graph.";

  @Test
  void withoutAnythingSetNothingIsSent() {
    GraphSettings settings = settings(Map.of());
    assertFalse(settings.canSend());
    assertFalse(settings.canManageTemplates());
    assertEquals("https://graph.facebook.com", settings.baseUrl().toString());
    assertEquals(Duration.ofMillis(300), settings.patience().firstPause());
    assertEquals(Set.of("fbsbx.com", "facebook.com", "whatsapp.net"), settings.media().hosts());
    assertEquals(5 * 1024 * 1024, settings.media().mostBytes());
  }

  @Test
  void anEmptyVariableIsAsGoodAsNone() {
    assertFalse(settings(Map.of("access-token", "", "phone-number-id", "")).canSend());
  }

  @Test
  void aTokenAndANumberAreEnoughToSend() {
    GraphSettings settings =
        settings(Map.of("access-token", "EAAtoken", "phone-number-id", "106540352242922"));
    assertTrue(settings.canSend());
    assertFalse(settings.toString().contains("EAAtoken"));
  }

  @Test
  void whatCannotWorkIsRefusedByItsName() {
    Map.of(
            "base-url", "https://graph.facebook.com/v25.0",
            "version", "25",
            "phone-number-id", "+1 555 0783881",
            "account-id", "shop",
            "most-tries", "0",
            "call-timeout", "0S",
            "media.most-bytes", "0")
        .forEach(
            (name, value) -> {
              IllegalArgumentException refused =
                  assertThrows(
                      IllegalArgumentException.class, () -> settings(Map.of(name, value)), name);
              assertTrue(String.valueOf(refused.getMessage()).contains(name), refused.getMessage());
            });
  }

  private static GraphSettings settings(Map<String, String> set) {
    SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder().withMapping(GraphConfig.class);
    builder.withConverter(Duration.class, 200, new DurationConverter());
    set.forEach((name, value) -> builder.withDefaultValue(PREFIX + name, value));
    return builder.build().getConfigMapping(GraphConfig.class).settings();
  }
}
