package com.easyecom.chat.whatsapp;

/** A file could not be fetched. The message holds neither its address nor anything of it. */
public final class MediaException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why not. */
  public enum Reason {
    /** Meta has it no longer (after seven days), or never had. */
    GONE,
    /** Larger than is allowed here. */
    TOO_LARGE,
    /** Of a type that is not allowed here. */
    TYPE_NOT_ALLOWED,
    /** Its bytes are not those that the customer sent. */
    CORRUPT,
    /** Meta gives an address that our token must not be sent to. */
    UNTRUSTED_ADDRESS,
    /** Meta refuses: see the log for its code. */
    REFUSED,
    /** Meta cannot be reached, fails, limits us, or is too slow. */
    UNAVAILABLE
  }

  private final Reason reason;

  /** For those who implement {@link MediaDownloads}. */
  public MediaException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  /** Whether another try, later, may help. */
  public boolean isPassing() {
    return reason == Reason.UNAVAILABLE;
  }
}
