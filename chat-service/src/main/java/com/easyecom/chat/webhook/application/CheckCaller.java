package com.easyecom.chat.webhook.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.easyecom.chat.webhook.WebhookError;
import com.easyecom.chat.whatsapp.Signature;
import com.easyecom.kernel.error.Refusal;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Tells Meta from others, who know the address as well. */
@Singleton
public class CheckCaller {

  private static final Logger LOG = Logger.getLogger(CheckCaller.class);
  private static final String SUBSCRIBE = "subscribe";

  /** Of demo mode alone. */
  private static final String DEMO_TOKEN = "change_me_verify_token";

  private final Optional<Signature> signature;
  private final Optional<String> verifyToken;
  private final boolean isDemo;

  CheckCaller(
      @ConfigProperty(name = "easyecom.chat.app-secret") Optional<String> appSecret,
      @ConfigProperty(name = "easyecom.chat.verify-token") Optional<String> verifyToken,
      @ConfigProperty(name = "easyecom.demo-mode") boolean isDemo) {
    this.signature = appSecret.filter(secret -> !secret.isBlank()).map(Signature::new);
    this.isDemo = isDemo;
    this.verifyToken =
        verifyToken
            .filter(token -> !token.isBlank())
            .or(() -> isDemo ? Optional.of(DEMO_TOKEN) : Optional.empty());
  }

  void warn(@Observes StartupEvent event) {
    if (signature.isEmpty()) {
      LOG.warn(
          isDemo
              ? "No WHATSAPP_APP_SECRET: in demo mode the webhook takes what anybody sends"
              : "No WHATSAPP_APP_SECRET: the webhook refuses everything");
    }
  }

  /**
   * Lets only what was signed by the app's secret pass; without a secret everything in demo mode,
   * else nothing.
   *
   * @param body as it came, byte by byte
   * @throws Refusal {@code bad_signature}
   */
  public void requireSigned(@Nullable String header, byte[] body) {
    if (!signature.map(known -> known.isValid(header, body)).orElse(isDemo)) {
      throw new Refusal(WebhookError.BAD_SIGNATURE, "Nothing was stored.");
    }
  }

  /**
   * Answers Meta's question whether this address is meant, when somebody subscribes it.
   *
   * @throws Refusal {@code bad_verify_token}
   * @see <a href="https://developers.facebook.com/docs/graph-api/webhooks/getting-started">Meta on
   *     verification requests</a>
   */
  public void requireSubscriber(@Nullable String mode, @Nullable String token) {
    boolean isKnown =
        token != null
            && verifyToken
                .map(known -> MessageDigest.isEqual(known.getBytes(UTF_8), token.getBytes(UTF_8)))
                .orElse(false);
    if (!SUBSCRIBE.equals(mode) || !isKnown) {
      throw new Refusal(WebhookError.BAD_VERIFY_TOKEN, "Look at WHATSAPP_VERIFY_TOKEN.");
    }
  }
}
