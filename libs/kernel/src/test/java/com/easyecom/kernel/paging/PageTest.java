package com.easyecom.kernel.paging;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.easyecom.kernel.error.Refusal;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {

  @Test
  void theNextPageStartsAfterTheLastItem() {
    PageRequest two = PageRequest.of("2", null);
    Page<Long> page = Page.cut(List.of(9L, 8L, 7L), two, id -> id);
    assertEquals(List.of(9L, 8L), page.items());
    assertNotNull(page.nextCursor());
    assertEquals(8L, PageRequest.of("2", page.nextCursor()).beforeId());
  }

  @Test
  void theLastPageHasNoCursor() {
    assertNull(Page.cut(List.of(9L, 8L), PageRequest.of("2", null), id -> id).nextCursor());
  }

  @Test
  void aLimitAboveTheMostCountsAsTheMost() {
    assertEquals(PageRequest.MAX_LIMIT, PageRequest.of("5000", null).limit());
    assertEquals(PageRequest.DEFAULT_LIMIT, PageRequest.of(null, null).limit());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "many", "", "1.5", "99999999999"})
  void aLimitThatIsNoPositiveNumberIsRefused(String limit) {
    assertThrows(Refusal.class, () -> PageRequest.of(limit, null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "!", "aWQ6", "aWQ6eA", "bm90OjE"})
  void aCursorThatNoListAnsweredIsRefused(String cursor) {
    assertThrows(Refusal.class, () -> PageRequest.of(null, cursor));
  }

  @Test
  void aPlaceInTimeComesBackFromItsCursor() {
    TimePlace place = new TimePlace(Instant.parse("2026-02-20T10:00:00.123456Z"), 403);
    assertEquals(place, TimePlace.of(place.cursor()));
    assertEquals(Long.MAX_VALUE, TimePlace.of(null).id());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "at:2026-02-20T10:00:00Z",
        "at:2026-02-20T10:00:00Z/",
        "at:2026-02-20T10:00:00Z/-1",
        "at:2026-02-30T10:00:00Z/1",
        "at:+1000000000-12-31T00:00:00Z/1",
        "at:-0001-12-31T00:00:00Z/1",
        "at:2026-02-20T10:00:00Z/9999999999999999999",
        "id:7",
        ""
      })
  void aCursorThatIsNoPlaceInTimeIsRefused(String place) {
    String cursor =
        Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(US_ASCII));
    assertThrows(Refusal.class, () -> TimePlace.of(cursor));
    assertThrows(Refusal.class, () -> TimePlace.of("!"));
  }
}
