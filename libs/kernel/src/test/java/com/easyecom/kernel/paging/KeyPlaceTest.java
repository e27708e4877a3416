package com.easyecom.kernel.paging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.easyecom.kernel.error.Refusal;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyPlaceTest {

  @Test
  void aPlaceComesBackFromItsCursor() {
    for (KeyPlace place :
        new KeyPlace[] {
          new KeyPlace("", 0), new KeyPlace("ada/lovelace\n", -403), new KeyPlace("élène 😀", 7)
        }) {
      assertEquals(place, KeyPlace.of(place.cursor()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "key:", "key:x/a", "key:1", "id:1", "key:1234567890123456789/a"})
  void aCursorThatNoSuchListAnsweredIsRefused(String place) {
    String cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(UTF_8));
    assertThrows(Refusal.class, () -> KeyPlace.of(cursor));
    assertThrows(Refusal.class, () -> KeyPlace.of(place + "!"));
  }
}
