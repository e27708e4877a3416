package com.easyecom.order.ordering.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberPatternTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 7);

  @ParameterizedTest
  @CsvSource({
    "ORD-{yyyy}-{seq},      42, ORD-2026-000042",
    "ORD-{yyyy}-{seq}, 1234567, ORD-2026-1234567",
    "{yy}{mm}{dd}/{seq:3},   7, 260307/007",
    "{seq:1},               42, 42",
    "A.{seq:12},            42, A.000000000042"
  })
  void placeholdersAreFilled(String pattern, long sequence, String number) {
    assertEquals(number, new NumberPattern(pattern).number(DAY, sequence));
  }

  @Test
  void theUsualOneIsTheDefault() {
    assertEquals("ORD-2026-000001", NumberPattern.DEFAULT.number(DAY, 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ORD",
        "{seq}{seq}",
        "{seq}-{seq:3}",
        "ORD-{year}-{seq}",
        "ORD-{yyyy:2}-{seq}",
        "{seq:0}",
        "{seq:19}",
        "-{seq}",
        "ORD {seq}",
        "{{seq}}",
        "Ü{seq}",
        "a-very-long-prefix-22c-{seq}"
      })
  void whatMakesNoNumbersIsRefused(String pattern) {
    assertThrows(IllegalArgumentException.class, () -> new NumberPattern(pattern));
  }
}
