package com.easyecom.chat.whatsapp;

import org.jspecify.annotations.Nullable;

/**
 * A file that a customer sent, which Meta keeps for seven days.
 *
 * @param id to download it by
 * @param mimeType as Meta says, with parameters: {@code audio/ogg; codecs=opus}
 * @param sha256 of its bytes, in Base64 or hexadecimal
 * @param fileName of documents, as the customer named it: anything, and not to be trusted
 */
public record MediaReference(
    Kind kind,
    String id,
    @Nullable String mimeType,
    @Nullable String sha256,
    @Nullable String fileName) {

  /** What it was sent as. */
  public enum Kind {
    IMAGE,
    VIDEO,
    DOCUMENT,
    STICKER,
    /** An audio file. */
    AUDIO,
    /** Recorded in the chat. */
    VOICE
  }
}
