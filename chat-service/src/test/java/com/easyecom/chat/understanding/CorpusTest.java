package com.easyecom.chat.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.chat.understanding.Corpus.Message;
import com.easyecom.chat.understanding.application.UnderstandMessage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CorpusTest {

  private static final int FEWEST_MESSAGES = 200;
  private static final int RIGHT_PERCENT = 97;

  private final Corpus corpus = Corpus.read();

  @Test
  void nearlyAllMessagesAreUnderstoodWithTheirIntentAndAllTheirEntities() {
    UnderstandMessage understand = new UnderstandMessage();
    List<String> wrong = new ArrayList<>();
    for (Message message : corpus.messages()) {
      String understood = Corpus.shown(understand.of(message.text(), null, message.talk()));
      if (!understood.equals(message.expected())) {
        wrong.add(
            "%s \"%s\"%n    is        %s%n    should be %s"
                .formatted(message.id(), message.text(), understood, message.expected()));
      }
    }
    int all = corpus.messages().size();
    assertTrue(
        (all - wrong.size()) * 100 >= RIGHT_PERCENT * all,
        () -> wrong.size() + " of " + all + " wrong:\n" + String.join("\n", wrong));
  }

  @Test
  void theCorpusIsLargeAndHasEachMessageOnce() {
    Set<String> ids = new HashSet<>();
    corpus.messages().forEach(message -> ids.add(message.id()));
    assertEquals(corpus.messages().size(), ids.size());
    assertTrue(ids.size() >= FEWEST_MESSAGES);
  }

  @Test
  void everyIntentIsInTheCorpus() {
    Set<String> missing = new HashSet<>();
    for (Intent intent : Intent.values()) {
      missing.add(intent.wireName());
    }
    corpus.messages().forEach(message -> missing.remove(message.expected().split(":", -1)[0]));
    assertEquals(Set.of(), missing);
  }
}
