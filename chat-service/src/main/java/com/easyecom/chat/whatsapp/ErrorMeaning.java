package com.easyecom.chat.whatsapp;

import java.util.HashMap;
import java.util.Map;

/**
 * What Meta's error codes mean for whoever sent a message. Meta asks to go by {@code code}, not by
 * titles or HTTP status.
 *
 * @see <a
 *     href="https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes">Meta's
 *     list of error codes</a>
 */
public enum ErrorMeaning {
  /** The access token is invalid, expired or withdrawn. */
  TOKEN_REFUSED(Kind.UNTIL_PUT_RIGHT, 0, 190),
  /** The token lacks a permission: all of 200 to 299, too. */
  PERMISSION_MISSING(Kind.UNTIL_PUT_RIGHT, 3, 10, 131005),
  /** No token or phone number is configured here; Meta was not asked. */
  NOT_CONFIGURED(Kind.UNTIL_PUT_RIGHT),
  /** Our number is not registered, was deleted, or waits for its certificate or name. */
  NUMBER_NOT_READY(Kind.UNTIL_PUT_RIGHT, 33, 131037, 131045, 133010),
  /** Our account is locked, or blocked for breaking Meta's rules. */
  ACCOUNT_RESTRICTED(Kind.UNTIL_PUT_RIGHT, 368, 130497, 131031),
  /** Meta wants to be paid. */
  PAYMENT_MISSING(Kind.UNTIL_PUT_RIGHT, 131042),
  /** Too many of our messages were blocked or reported. */
  QUALITY_LIMITED(Kind.UNTIL_PUT_RIGHT, 131048),
  /** A number for tests may write only to those on its list. */
  RECIPIENT_NOT_ALLOWED(Kind.UNTIL_PUT_RIGHT, 131030),
  /** Meta holds marketing back from this customer for now. */
  MARKETING_HELD(Kind.UNTIL_PUT_RIGHT, 130472, 131049),
  /** No such template in this language, or not approved. */
  TEMPLATE_UNKNOWN(Kind.UNTIL_PUT_RIGHT, 132001),
  /** Paused or disabled for its low quality. */
  TEMPLATE_PAUSED(Kind.UNTIL_PUT_RIGHT, 132015, 132016),
  /** Meta could not fetch or process the file. */
  MEDIA_FAILED(Kind.UNTIL_PUT_RIGHT, 131052, 131053),

  /** The customer last wrote more than 24 hours ago: only a template can be sent. */
  WINDOW_CLOSED(Kind.FOR_GOOD, 131047),
  /** Not on WhatsApp, has blocked us, or has too old an app. */
  UNDELIVERABLE(Kind.FOR_GOOD, 131026),
  /** The customer does not want marketing. */
  MARKETING_DECLINED(Kind.FOR_GOOD, 131050),
  /** Sender and recipient are the same. */
  RECIPIENT_IS_SENDER(Kind.FOR_GOOD, 131021),
  /** The parameters do not fit the template's text. */
  TEMPLATE_MISMATCH(Kind.FOR_GOOD, 132000, 132005, 132007, 132012),
  /** A template of this name and language exists: 100 with the subcode 2388024. */
  TEMPLATE_EXISTS(Kind.FOR_GOOD),
  /** A field is missing, too long, or of the wrong form. */
  INVALID_REQUEST(Kind.FOR_GOOD, 100, 131008, 131009, 131051, 131062),
  /** A code that is not listed here, below HTTP status 500. */
  OTHER(Kind.FOR_GOOD),

  /** Too many messages from our number within a second or so. */
  THROTTLED(Kind.PASSING, 130429),
  /** Too many calls of our app or account, counted by the hour: more of them make it worse. */
  ACCOUNT_THROTTLED(Kind.PASSING, 4, 613, 80007, 80008),
  /** Too many messages to the same customer; see {@link PairRate}. */
  PAIR_RATE(Kind.PASSING, 131056),
  /** Meta fails, or moves our number. */
  OUTAGE(Kind.PASSING, 2, 131000, 131016, 131057, 133004);

  private enum Kind {
    FOR_GOOD,
    UNTIL_PUT_RIGHT,
    PASSING
  }

  private static final int INVALID_PARAMETER = 100;
  private static final int EXISTS_ALREADY = 2388024;

  private static final Map<Integer, ErrorMeaning> BY_CODE = new HashMap<>();

  static {
    for (ErrorMeaning meaning : values()) {
      for (int code : meaning.codes) {
        BY_CODE.put(code, meaning);
      }
    }
  }

  private final Kind kind;

  @SuppressWarnings("ImmutableEnumChecker") // Read once, below, and never given away.
  private final int[] codes;

  ErrorMeaning(Kind kind, int... codes) {
    this.kind = kind;
    this.codes = codes;
  }

  /** Of a code in a webhook, where there is no HTTP status. */
  public static ErrorMeaning of(int code) {
    if (code >= 200 && code <= 299) {
      return PERMISSION_MISSING;
    }
    return BY_CODE.getOrDefault(code, OTHER);
  }

  /**
   * Of an answer with an error; its HTTP status decides where the code is not listed.
   *
   * @param subcode 0 if there is none
   */
  public static ErrorMeaning of(int code, int subcode, int httpStatus) {
    if (code == INVALID_PARAMETER && subcode == EXISTS_ALREADY) {
      return TEMPLATE_EXISTS;
    }
    ErrorMeaning meaning = of(code);
    if (meaning != OTHER) {
      return meaning;
    }
    return httpStatus >= 500 ? OUTAGE : ofStatus(httpStatus);
  }

  /** Of an answer below 500 that has none of Meta's errors: it may come from a proxy. */
  public static ErrorMeaning ofStatus(int httpStatus) {
    return switch (httpStatus) {
      case 401 -> TOKEN_REFUSED;
      case 403 -> PERMISSION_MISSING;
      case 429 -> THROTTLED;
      default -> OTHER;
    };
  }

  /** The same message never gets through, whatever anybody does: change it, or give it up. */
  public boolean isPermanent() {
    return kind == Kind.FOR_GOOD;
  }

  /** It passes by itself: the same message may be sent later. */
  public boolean isPassing() {
    return kind == Kind.PASSING;
  }
}
