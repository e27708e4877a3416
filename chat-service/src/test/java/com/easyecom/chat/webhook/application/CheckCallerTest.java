package com.easyecom.chat.webhook.application;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.easyecom.chat.webhook.WebhookError;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.testkit.meta.MetaPayloads;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CheckCallerTest {

  private static final byte[] BODY = {'{', '}'};

  @Test
  void withoutASecretNothingIsTakenButInDemoMode() {
    CheckCaller real = new CheckCaller(Optional.empty(), Optional.empty(), false);
    Refusal refusal = assertThrows(Refusal.class, () -> real.requireSigned(null, BODY));
    assertEquals(WebhookError.BAD_SIGNATURE, refusal.code());
    CheckCaller demo = new CheckCaller(Optional.of(" "), Optional.empty(), true);
    assertDoesNotThrow(() -> demo.requireSigned(null, BODY));
  }

  @Test
  void aSecretIsAskedForInDemoModeToo() {
    CheckCaller demo = new CheckCaller(Optional.of("secret"), Optional.empty(), true);
    assertThrows(Refusal.class, () -> demo.requireSigned(null, BODY));
    assertDoesNotThrow(() -> demo.requireSigned(MetaPayloads.signature(BODY, "secret"), BODY));
  }

  @Test
  void thePublicTokenIsOfDemoModeAlone() {
    CheckCaller demo = new CheckCaller(Optional.empty(), Optional.empty(), true);
    assertDoesNotThrow(() -> demo.requireSubscriber("subscribe", "change_me_verify_token"));
    CheckCaller real = new CheckCaller(Optional.empty(), Optional.empty(), false);
    Refusal refusal =
        assertThrows(
            Refusal.class, () -> real.requireSubscriber("subscribe", "change_me_verify_token"));
    assertEquals(WebhookError.BAD_VERIFY_TOKEN, refusal.code());
    assertThrows(Refusal.class, () -> real.requireSubscriber("subscribe", null));
  }
}
