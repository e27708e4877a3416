package com.easyecom.chat.whatsapp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ErrorMeaningTest {

  @Test
  void limitsPassAndClosedWindowsDoNot() {
    assertEquals(ErrorMeaning.THROTTLED, ErrorMeaning.of(130429));
    assertEquals(ErrorMeaning.ACCOUNT_THROTTLED, ErrorMeaning.of(80007));
    assertEquals(ErrorMeaning.PAIR_RATE, ErrorMeaning.of(131056));
    assertTrue(ErrorMeaning.PAIR_RATE.isPassing());
    assertFalse(ErrorMeaning.PAIR_RATE.isPermanent());
    assertEquals(ErrorMeaning.WINDOW_CLOSED, ErrorMeaning.of(131047));
    assertTrue(ErrorMeaning.WINDOW_CLOSED.isPermanent());
  }

  @Test
  void whatAnOperatorCanPutRightIsNeitherPermanentNorPassing() {
    for (int code : new int[] {190, 10, 200, 299, 131031, 131042, 131048, 132001, 132015}) {
      ErrorMeaning meaning = ErrorMeaning.of(code);
      assertFalse(meaning.isPermanent(), code + ": " + meaning);
      assertFalse(meaning.isPassing(), code + ": " + meaning);
    }
  }

  @Test
  void theStatusDecidesWhereTheCodeIsNotListed() {
    assertEquals(ErrorMeaning.OTHER, ErrorMeaning.of(999_999));
    assertEquals(ErrorMeaning.OUTAGE, ErrorMeaning.of(1, 0, 500));
    assertEquals(ErrorMeaning.OTHER, ErrorMeaning.of(1, 0, 400));
    assertEquals(ErrorMeaning.PERMISSION_MISSING, ErrorMeaning.of(999_999, 0, 403));
    assertEquals(ErrorMeaning.UNDELIVERABLE, ErrorMeaning.of(131026, 0, 500));
    assertEquals(ErrorMeaning.INVALID_REQUEST, ErrorMeaning.of(100, 33, 400));
    assertEquals(ErrorMeaning.TEMPLATE_EXISTS, ErrorMeaning.of(100, 2388024, 400));
  }
}
