package com.easyecom.chat.webhook;

import static com.easyecom.testkit.meta.MetaMessages.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.easyecom.chat.fixture.ChatTest;
import com.easyecom.chat.fixture.WithMeta;
import com.easyecom.testkit.meta.MetaPayloads;
import com.easyecom.testkit.service.WithEmbedded;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Many messages at once, a third of them more than once, in any order, several in a call. */
@QuarkusTest
@WithEmbedded(schema = "chat")
@WithMeta
class WebhookBurstTest extends ChatTest {

  private static final int MESSAGES = 1_000;
  private static final int CUSTOMERS = 50;
  private static final int IN_A_CALL = 7;

  @Test
  void eachMessageOfABurstIsStoredOnce() throws Exception {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<String> phones = Stream.generate(ChatTest::phone).limit(CUSTOMERS).toList();
    List<ObjectNode> messages =
        IntStream.range(0, MESSAGES)
            .mapToObj(i -> text(phones.get(random.nextInt(CUSTOMERS)), messageId(), "no. " + i))
            .toList();
    List<ObjectNode> deliveries = new ArrayList<>(messages);
    deliveries.addAll(messages.subList(0, MESSAGES / 3));
    Collections.shuffle(deliveries, random);

    int duplicates = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Future<Integer>> answers = new ArrayList<>();
      for (int i = 0; i < deliveries.size(); i += IN_A_CALL) {
        MetaPayloads call = new MetaPayloads();
        for (ObjectNode one : deliveries.subList(i, Math.min(deliveries.size(), i + IN_A_CALL))) {
          call.messages(OUR_NUMBER, one);
        }
        answers.add(
            threads.submit(
                () -> deliver(call).statusCode(200).extract().<Integer>path("duplicates")));
      }
      for (Future<Integer> answer : answers) {
        duplicates += answer.get();
      }
    }
    assertEquals(MESSAGES / 3, duplicates, "seed " + seed);
    long stored = 0;
    for (String phone : phones) {
      stored +=
          count(
              """
              SELECT count(*) FROM message m JOIN conversation c ON c.id = conversation_id
              WHERE phone = ? AND state = 'waiting' AND turn_due_at IS NOT NULL
              """,
              phone);
    }
    assertEquals(MESSAGES, stored, "seed " + seed);
  }
}
