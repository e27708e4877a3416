package com.easyecom.chat.whatsapp.graph;

import static com.easyecom.chat.whatsapp.graph.StubbedMeta.CUSTOMER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.chat.whatsapp.OutboundMessage;
import com.easyecom.chat.whatsapp.Outgoing;
import com.easyecom.chat.whatsapp.Recipient;
import com.easyecom.chat.whatsapp.SendOutcome;
import com.easyecom.chat.whatsapp.SendOutcome.Later;
import com.easyecom.chat.whatsapp.SendOutcome.Sent;
import com.easyecom.chat.whatsapp.SendOutcome.Unknown;
import com.easyecom.testkit.meta.GraphReply;
import com.easyecom.testkit.meta.Trouble;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is tried again, what is for later, and what nobody may send again. */
class SendingAgainTest {

  private final StubbedMeta meta = new StubbedMeta();

  @AfterEach
  void stop() {
    meta.close();
  }

  @Test
  void aLimitOrAnOutageOfAMomentIsOvercome() {
    meta.stub.next(Trouble.answer(GraphReply.throttled()), Trouble.answer(GraphReply.overloaded()));
    assertInstanceOf(Sent.class, meta.send());
    assertEquals(1, meta.stub.sent().size());
    assertEquals(1, meta.count("send", "throttled"));
    assertEquals(1, meta.count("send", "outage"));
    assertEquals(1, meta.count("send", "ok"));
  }

  @Test
  void aLimitThatLastsIsForLaterAfterAFewTries() {
    meta.stub.whenTo(CUSTOMER, Trouble.answer(GraphReply.throttled()));
    assertEquals(new Later(Duration.ofSeconds(5), Later.Reason.THROTTLED), meta.send());
    assertEquals(3, meta.stub.requests().size());
    meta.stub.whenTo(CUSTOMER, Trouble.answer(GraphReply.overloaded()));
    assertEquals(new Later(Duration.ofSeconds(10), Later.Reason.OUTAGE), meta.send());
    assertEquals(List.of(), meta.stub.sent());
  }

  @Test
  void metaIsNotAskedBeforeItsRetryAfter() {
    meta.stub.next(Trouble.answer(GraphReply.throttled().with("Retry-After", "1")));
    long begin = System.nanoTime();
    assertInstanceOf(Sent.class, meta.send());
    assertTrue(System.nanoTime() - begin >= TimeUnit.SECONDS.toNanos(1));
  }

  @Test
  void aRetryAfterBeyondTheDeadlineIsToldAtOnce() {
    meta.stub.whenTo(CUSTOMER, Trouble.answer(GraphReply.throttled().with("Retry-After", "60")));
    assertEquals(new Later(Duration.ofSeconds(60), Later.Reason.THROTTLED), meta.send());
    assertEquals(1, meta.stub.requests().size());
    meta.stub.whenTo(
        CUSTOMER, Trouble.answer(GraphReply.raw(429, "slow down").with("Retry-After", "30")));
    assertEquals(new Later(Duration.ofSeconds(30), Later.Reason.THROTTLED), meta.send());
  }

  @Test
  void aLimitOfTheAccountIsNotMadeWorse() {
    meta.stub.next(Trouble.answer(GraphReply.error(400, 80007, "Rate limit issues", "")));
    assertEquals(new Later(Duration.ofMinutes(1), Later.Reason.THROTTLED), meta.send());
    assertEquals(1, meta.stub.requests().size());
  }

  @Test
  void aLimitOfThePairIsNotTriedAgainHere() {
    meta.stub.next(Trouble.answer(GraphReply.pairRate()));
    assertEquals(new Later(Duration.ofSeconds(6), Later.Reason.PAIR_RATE), meta.send());
    assertEquals(1, meta.stub.requests().size());
  }

  @Test
  void aMessageWhoseAnswerIsLostIsNotSentTwice() {
    meta.stub.next(Trouble.hangUpAfterTaking());
    assertEquals(new Unknown(Unknown.Cause.BROKEN), meta.send());
    assertEquals(1, meta.stub.sent().size(), "Meta has it");
    assertEquals(1, meta.stub.requests().size());
    meta.stub.next(Trouble.hangUpBeforeTaking());
    assertEquals(new Unknown(Unknown.Cause.BROKEN), meta.send());
    assertEquals(2, meta.stub.requests().size(), "that Meta does not have it, nobody can know");
    assertEquals(1, meta.stub.sent().size());
  }

  @Test
  void aConnectionThatWasInUseBeforeIsTreatedNoOtherwise() {
    assertInstanceOf(Sent.class, meta.send());
    meta.stub.next(Trouble.hangUpAfterTaking());
    assertEquals(new Unknown(Unknown.Cause.BROKEN), meta.send());
    assertEquals(2, meta.stub.sent().size());
  }

  @Test
  void anAnswerThatDoesNotComeInTimeLeavesItOpen() {
    meta.stub.next(Trouble.hang(Duration.ofSeconds(30)));
    long begin = System.nanoTime();
    assertEquals(new Unknown(Unknown.Cause.TIMEOUT), meta.send());
    assertTrue(System.nanoTime() - begin < TimeUnit.SECONDS.toNanos(4));
    assertEquals(1, meta.stub.sent().size());
  }

  @Test
  void anAnswerThatIsNotMetasLeavesItOpen() {
    meta.stub.next(Trouble.answer(GraphReply.badGateway()));
    assertEquals(new Unknown(Unknown.Cause.NONSENSE), meta.send());
    meta.stub.next(Trouble.answer(GraphReply.raw(200, "<html>Sign in to the Wi-Fi</html>")));
    assertEquals(new Unknown(Unknown.Cause.NONSENSE), meta.send());
    meta.stub.next(Trouble.answer(GraphReply.raw(200, "{\"messages\": []}")));
    assertEquals(new Unknown(Unknown.Cause.NONSENSE), meta.send());
    meta.stub.next(Trouble.answer(GraphReply.raw(200, "x".repeat(5_000_000))));
    assertEquals(new Unknown(Unknown.Cause.NONSENSE), meta.send());
    assertEquals(4, meta.stub.requests().size());
  }

  @Test
  void withoutAConnectionItIsSurelyNotSent() throws IOException {
    URI nobody = URI.create("http://127.0.0.1:" + freePort());
    try (GraphApi api = meta.open(nobody, Duration.ofSeconds(5), StubbedMeta.TOKEN)) {
      assertEquals(
          new Later(Duration.ofSeconds(10), Later.Reason.OUTAGE), api.whatsApp().send(outgoing()));
    }
    assertEquals(3, meta.count("send", "outage"));
  }

  @Test
  void anUnknownHostIsAnOutageToo() {
    URI nowhere = URI.create("http://no-such-host.invalid");
    try (GraphApi api = meta.open(nowhere, Duration.ofSeconds(5), StubbedMeta.TOKEN)) {
      SendOutcome outcome = api.whatsApp().send(outgoing());
      assertEquals(new Later(Duration.ofSeconds(10), Later.Reason.OUTAGE), outcome);
    }
  }

  @Test
  void allTriesTogetherKeepTheDeadline() {
    try (StubbedMeta hasty = new StubbedMeta(Duration.ofMillis(130))) {
      hasty.stub.whenTo(CUSTOMER, Trouble.answer(GraphReply.overloaded()));
      assertInstanceOf(Later.class, hasty.send());
      assertTrue(hasty.stub.requests().size() < 3, "" + hasty.stub.requests().size());
      hasty.stub.whenTo(CUSTOMER, Trouble.hang(Duration.ofSeconds(30)));
      long begin = System.nanoTime();
      assertEquals(new Unknown(Unknown.Cause.TIMEOUT), hasty.send());
      assertTrue(System.nanoTime() - begin < TimeUnit.MILLISECONDS.toNanos(700));
    }
  }

  @Test
  void beingStoppedLeavesItOpenAndTheThreadInterrupted() throws Exception {
    meta.stub.next(Trouble.hang(Duration.ofSeconds(30)));
    CompletableFuture<SendOutcome> outcome = new CompletableFuture<>();
    CompletableFuture<Boolean> isInterrupted = new CompletableFuture<>();
    Thread sender =
        Thread.startVirtualThread(
            () -> {
              outcome.complete(meta.send());
              isInterrupted.complete(Thread.currentThread().isInterrupted());
            });
    while (meta.stub.sent().isEmpty()) {
      Thread.sleep(5);
    }
    sender.interrupt();
    assertEquals(new Unknown(Unknown.Cause.BROKEN), outcome.get(5, TimeUnit.SECONDS));
    assertTrue(isInterrupted.get(5, TimeUnit.SECONDS));
  }

  @Test
  void markingAsReadTwiceDoesNoHarmSoItIsTriedAgain() {
    meta.stub.next(Trouble.hangUpAfterTaking(), Trouble.answer(GraphReply.badGateway()));
    assertTrue(meta.api().whatsApp().markRead(null, "wamid.1", false));
    assertEquals(2, meta.stub.reads().size());
    assertEquals(3, meta.stub.requests().size());
  }

  private static Outgoing outgoing() {
    return Outgoing.of("ours-1", Recipient.phone(CUSTOMER), new OutboundMessage.Text("hi", false));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
