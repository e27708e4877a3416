package com.easyecom.kernel.paging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class AllPagesTest {

  private int pages;

  @Test
  void everyItemComesOnceAndPagesAreReadAsTheyAreAskedFor() {
    AllPages<Long> all = new AllPages<>(page -> countdown(5_000, page));
    List<Long> read = new ArrayList<>();
    while (read.size() < 2_000) {
      read.add(all.next());
    }
    assertEquals(1, pages);
    all.forEachRemaining(read::add);
    assertEquals(3, pages);
    assertEquals(countdown(5_000).boxed().toList(), read);
    assertThrows(NoSuchElementException.class, all::next);
  }

  @Test
  void aListWithoutItemsIsOverAtOnce() {
    assertEquals(false, new AllPages<>(page -> countdown(0, page)).hasNext());
  }

  private Page<Long> countdown(long first, PageRequest page) {
    pages++;
    List<Long> rows =
        countdown(first)
            .filter(id -> id < page.beforeId())
            .limit(page.limit() + 1L)
            .boxed()
            .toList();
    return Page.cut(rows, page, Long::longValue);
  }

  private static LongStream countdown(long first) {
    return LongStream.rangeClosed(1, first).map(i -> first - i + 1);
  }
}
