package com.easyecom.kernel.paging;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A list from its first item to its last, read in pages as they are asked for: whoever reads slowly
 * holds no connection, and no more than a page is in memory.
 */
public final class AllPages<T> implements Iterator<T> {

  /** More than clients are answered at once. */
  private static final int PAGE = 2_000;

  private final Function<PageRequest, Page<T>> list;
  private Iterator<T> items;
  private @Nullable String cursor;

  /** Reads the first page; faults of the list are those of this and of {@link #hasNext}. */
  public AllPages(Function<PageRequest, Page<T>> list) {
    this.list = list;
    this.items = read(null);
  }

  private Iterator<T> read(@Nullable String after) {
    Page<T> page = list.apply(PageRequest.of(PAGE, after));
    cursor = page.nextCursor();
    return page.items().iterator();
  }

  @Override
  public boolean hasNext() {
    if (!items.hasNext() && cursor != null) {
      items = read(cursor);
    }
    return items.hasNext();
  }

  @Override
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return items.next();
  }
}
