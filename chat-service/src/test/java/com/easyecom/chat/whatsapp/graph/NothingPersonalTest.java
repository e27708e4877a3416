package com.easyecom.chat.whatsapp.graph;

import static com.easyecom.chat.whatsapp.graph.StubbedMeta.ACCOUNT;
import static com.easyecom.chat.whatsapp.graph.StubbedMeta.CUSTOMER;
import static com.easyecom.chat.whatsapp.graph.StubbedMeta.OURS;
import static com.easyecom.chat.whatsapp.graph.StubbedMeta.TOKEN;
import static com.easyecom.chat.whatsapp.graph.StubbedMeta.WORDS;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.chat.whatsapp.MediaException;
import com.easyecom.chat.whatsapp.MediaReference;
import com.easyecom.chat.whatsapp.MessageTemplates.Draft;
import com.easyecom.chat.whatsapp.OutboundMessage;
import com.easyecom.chat.whatsapp.Outgoing;
import com.easyecom.chat.whatsapp.Recipient;
import com.easyecom.chat.whatsapp.TemplatesException;
import com.easyecom.testkit.meta.GraphReply;
import com.easyecom.testkit.meta.StoredMedia;
import com.easyecom.testkit.meta.Trouble;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever goes wrong, no log line and no exception tells a token, a number or a text. */
class NothingPersonalTest {

  private static final Logger EVERYTHING = Logger.getLogger("");

  private final StubbedMeta meta = new StubbedMeta();
  private final Queue<String> lines = new ConcurrentLinkedQueue<>();

  private final Handler listener =
      new Handler() {
        @Override
        public void publish(LogRecord line) {
          String text =
              line instanceof ExtLogRecord own ? own.getFormattedMessage() : line.getMessage();
          lines.add(text + (line.getThrown() == null ? "" : trace(line.getThrown())));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    listener.setLevel(Level.ALL);
    EVERYTHING.addHandler(listener);
  }

  @AfterEach
  void stop() {
    EVERYTHING.removeHandler(listener);
    meta.close();
  }

  @Test
  void everyFailureOfASendIsLoggedWithoutIt() {
    String quoting = "to " + CUSTOMER + ": " + WORDS + ", token " + TOKEN;
    List<Trouble> troubles =
        List.of(
            Trouble.answer(GraphReply.error(400, 131026, quoting, quoting)),
            Trouble.answer(GraphReply.error(400, 131056, quoting, quoting)),
            Trouble.answer(GraphReply.error(500, 999, quoting, quoting)),
            Trouble.answer(GraphReply.error(500, 999, quoting, quoting)),
            Trouble.answer(GraphReply.raw(404, quoting)),
            Trouble.answer(GraphReply.raw(502, quoting)),
            Trouble.answer(GraphReply.raw(200, quoting)),
            Trouble.hangUpAfterTaking());
    meta.stub.next(troubles.toArray(Trouble[]::new));
    StringBuilder outcomes = new StringBuilder();
    for (int i = 0; i < 7; i++) {
      outcomes.append(meta.send()).append('\n');
    }
    outcomes.append(
        Outgoing.of("o", Recipient.phone(CUSTOMER), new OutboundMessage.Text(WORDS, false)));
    assertTrue(lines.stream().anyMatch(line -> line.contains("131026")), lines.toString());
    assertTrue(lines.stream().anyMatch(line -> line.contains("Az8or2yhqkZfEZ-_4Qn_Bam")));
    assertTrue(lines.size() >= 8, lines.toString());
    assertSilence(outcomes.toString());
  }

  @Test
  void noExceptionOfAFileOrATemplateTellsAnything() {
    meta.stub.put(
        "1", StoredMedia.of(new byte[1], "image/png").at("https://evil.example/" + CUSTOMER));
    MediaReference file = new MediaReference(MediaReference.Kind.IMAGE, "1", null, null, WORDS);
    assertSilence(
        trace(assertThrows(MediaException.class, () -> meta.api().media().download(file))));
    Draft draft = new Draft("hello", "en", WORDS, new JsonMapper().createArrayNode().add(WORDS));
    assertSilence(
        trace(assertThrows(TemplatesException.class, () -> meta.api().templates().create(draft))));
  }

  @Test
  void settingsThatAreWrongAreNamedWithoutTheToken() {
    for (String token : List.of(TOKEN + "\n", TOKEN + " x")) {
      IllegalArgumentException refused =
          assertThrows(
              IllegalArgumentException.class,
              () -> meta.open(meta.stub.baseUrl(), Duration.ofSeconds(1), token));
      assertTrue(String.valueOf(refused.getMessage()).contains("access-token"));
      assertSilence(trace(refused));
    }
    assertThrows(
        IllegalArgumentException.class,
        () ->
            meta.open(URI.create("https://user:pass@meta.example"), Duration.ofSeconds(1), TOKEN));
  }

  private void assertSilence(String told) {
    Stream.concat(Stream.of(told), lines.stream())
        .forEach(
            line -> {
              for (String secret : List.of(TOKEN, CUSTOMER, WORDS, OURS, ACCOUNT, "wamid")) {
                assertFalse(line.contains(secret), line);
              }
            });
  }

  private static String trace(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
