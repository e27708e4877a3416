package com.easyecom.order.customers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PhoneNumberTest {

  @Test
  void spellingsOfOneNumberAreOneNumber() {
    for (String text :
        new String[] {
          "+16502530000", "+1 650-253-0000", " +1 (650) 253 0000 ", "+1.650.253.0000"
        }) {
      assertEquals(Optional.of(new PhoneNumber("+16502530000")), PhoneNumber.parse(text), text);
    }
  }

  @Test
  void whatIsNoInternationalNumberIsNone() {
    for (String text :
        new String[] {"", "abc", "6502530000", "+", "+1", "+1650253", "+999123456789", "++1650"}) {
      assertEquals(Optional.empty(), PhoneNumber.parse(text), text);
    }
    assertEquals(Optional.empty(), PhoneNumber.parse("+" + "1".repeat(300)));
  }

  @Test
  void aNumberIsNotWrittenIntoLogs() {
    assertEquals("PhoneNumber[hidden]", new PhoneNumber("+16502530000").toString());
  }
}
