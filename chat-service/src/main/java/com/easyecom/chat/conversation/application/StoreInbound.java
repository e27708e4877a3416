package com.easyecom.chat.conversation.application;

import com.easyecom.chat.whatsapp.InboundMessage;
import com.easyecom.chat.whatsapp.Sender;
import com.easyecom.chat.whatsapp.StatusUpdate;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Stores what Meta delivers, each message once however often it comes, in one transaction. */
@Singleton
public class StoreInbound {

  private final Inbox inbox;
  private final ReadContent readContent;
  private final Clock clock;
  private final Duration gather;

  StoreInbound(
      Inbox inbox,
      ReadContent readContent,
      Clock clock,
      @ConfigProperty(name = "easyecom.chat.gather") Duration gather) {
    this.inbox = inbox;
    this.readContent = readContent;
    this.clock = clock;
    this.gather = gather;
  }

  /**
   * Stores them, and lets their conversations wait for an answer. It begins a moment later, since
   * Meta keeps no order and people write several messages at a time.
   *
   * @return how many were stored before
   */
  public int store(List<InboundMessage> messages) {
    Instant now = clock.instant();
    int stored = 0;
    for (List<InboundMessage> of : byCustomer(messages).values()) {
      InboundMessage first = of.getFirst();
      long conversation = inbox.open(first.ourNumber(), first.sender(), now);
      int fresh = inbox.store(conversation, of.stream().map(readContent::of).toList(), now);
      if (fresh > 0) {
        inbox.await(conversation, now, now.plus(gather));
      }
      stored += fresh;
    }
    return messages.size() - stored;
  }

  /** Notes what became of our messages. */
  public void note(List<StatusUpdate> statuses) {
    Instant now = clock.instant();
    statuses.forEach(status -> inbox.note(status, now));
  }

  /** Sorted, so that two deliveries never hold what the other one waits for. */
  private static SortedMap<String, List<InboundMessage>> byCustomer(List<InboundMessage> messages) {
    return messages.stream()
        .collect(
            Collectors.groupingBy(
                message -> message.ourNumber() + " " + customer(message.sender()),
                TreeMap::new,
                Collectors.toList()));
  }

  private static String customer(Sender sender) {
    return sender.phone() == null ? "user " + sender.userId() : sender.phone();
  }
}
