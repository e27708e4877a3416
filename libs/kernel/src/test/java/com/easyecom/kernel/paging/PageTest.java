package com.easyecom.kernel.paging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.easyecom.kernel.error.Refusal;
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
}
