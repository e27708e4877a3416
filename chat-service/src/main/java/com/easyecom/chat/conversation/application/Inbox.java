package com.easyecom.chat.conversation.application;

import com.easyecom.chat.whatsapp.Sender;
import com.easyecom.chat.whatsapp.StatusUpdate;
import java.time.Instant;
import java.util.List;

/** Conversations and the messages in them. Each method is in the running transaction. */
public interface Inbox {

  /**
   * Finds the conversation of one of our numbers with a customer, or makes it, and holds it until
   * the transaction ends.
   */
  long open(String ourNumber, Sender customer, Instant now);

  /**
   * Stores messages that are not stored yet.
   *
   * @return how many those were
   */
  int store(long conversation, List<ReceivedMessage> messages, Instant now);

  /**
   * The customer wrote now, and waits for an answer.
   *
   * @param turnDueAt when it may be given, unless it was to be given sooner
   */
  void await(long conversation, Instant now, Instant turnDueAt);

  /**
   * Notes what became of a message of ours; nothing if a later status is known, or no such message.
   */
  void note(StatusUpdate status, Instant now);
}
