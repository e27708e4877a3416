package com.easyecom.order.customers;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;

/**
 * A phone number in the one form that two spellings of it share.
 *
 * @param e164 with plus and country code (ITU-T E.164), for example {@code +4930123456}
 */
public record PhoneNumber(String e164) {

  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

  /** Says that the country code must be there: a shop's customers may live anywhere. */
  private static final String NO_REGION = "ZZ";

  /**
   * Reads an international number, with blanks and punctuation or without; empty for what is none.
   * It must be possible (country code and length), not known to be assigned: numbering plans change
   * faster than releases.
   */
  public static Optional<PhoneNumber> parse(String text) {
    try {
      var number = NUMBERS.parse(text, NO_REGION);
      return NUMBERS.isPossibleNumber(number)
          ? Optional.of(new PhoneNumber(NUMBERS.format(number, PhoneNumberFormat.E164)))
          : Optional.empty();
    } catch (NumberParseException notANumber) {
      return Optional.empty();
    }
  }

  /** Never in logs. */
  @Override
  public String toString() {
    return "PhoneNumber[hidden]";
  }
}
