package com.easyecom.chat.whatsapp.graph;

import com.easyecom.chat.whatsapp.OutboundMessage;
import com.easyecom.chat.whatsapp.Outgoing;
import com.easyecom.chat.whatsapp.Recipient;
import com.easyecom.chat.whatsapp.SendOutcome;
import com.easyecom.chat.whatsapp.graph.GraphSettings.MediaRules;
import com.easyecom.chat.whatsapp.graph.GraphSettings.Patience;
import com.easyecom.testkit.meta.GraphStub;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.Set;

/** The Graph API's client, and a stub at its other end. */
final class StubbedMeta implements AutoCloseable {

  static final String TOKEN = "EAAsecrettoken";
  static final String OURS = "106540352242922";
  static final String ACCOUNT = "102290129340398";
  static final String CUSTOMER = "16505551234";
  static final String WORDS = "Your order is on its way";

  final GraphStub stub = GraphStub.start(TOKEN, ACCOUNT);
  final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  private final GraphApi api;

  StubbedMeta() {
    this(Duration.ofSeconds(5));
  }

  /**
   * @param deadline of a call; one try has at most three quarters of a second
   */
  StubbedMeta(Duration deadline) {
    api = open(stub.baseUrl(), deadline, TOKEN);
  }

  GraphApi api() {
    return api;
  }

  GraphApi open(URI baseUrl, Duration deadline, String token) {
    Patience patience =
        new Patience(
            Duration.ofMillis(500), Duration.ofMillis(750), deadline, 3, Duration.ofMillis(20));
    MediaRules media =
        new MediaRules(
            Set.of("fbsbx.com"), Set.of("image/jpeg", "image/png"), 1_000, Duration.ofSeconds(5));
    return new GraphApi(
        new GraphSettings(baseUrl, "v25.0", OURS, ACCOUNT, token, patience, media), metrics);
  }

  SendOutcome send() {
    return send(new OutboundMessage.Text(WORDS, false));
  }

  SendOutcome send(OutboundMessage message) {
    return api.whatsApp().send(Outgoing.of("ours-1", Recipient.phone(CUSTOMER), message));
  }

  /** How many tries ended so. */
  long count(String call, String outcome) {
    Timer timer =
        metrics.find("easyecom.chat.whatsapp.calls").tags("call", call, "outcome", outcome).timer();
    return timer == null ? 0 : timer.count();
  }

  @Override
  public void close() {
    api.close();
    stub.close();
  }
}
