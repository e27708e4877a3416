package com.easyecom.accounting.ledger.application;

import com.easyecom.accounting.dates.Days;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The journal of some days, read in pages, so that a slow reader holds no connection. Ids follow
 * the order of commits: so it is as it was in the moment when reading began.
 */
final class WholeJournal implements Iterator<PostedEntry> {

  private static final int PAGE = 1_000;

  private final EntriesByDay entries;
  private final Days days;
  private final long lastId;
  private Iterator<PostedEntry> page = Collections.emptyIterator();
  private @Nullable PostedEntry last;
  private boolean isOver;

  WholeJournal(EntriesByDay entries, Days days) {
    this.entries = entries;
    this.days = days;
    this.lastId = entries.lastId();
  }

  @Override
  public boolean hasNext() {
    if (!page.hasNext() && !isOver) {
      List<PostedEntry> next =
          last == null
              ? entries.after(days.first(), 0, days, lastId, PAGE)
              : entries.after(last.entryDate(), last.id(), days, lastId, PAGE);
      isOver = next.size() < PAGE;
      page = next.iterator();
    }
    return page.hasNext();
  }

  @Override
  public PostedEntry next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    PostedEntry entry = page.next();
    last = entry;
    return entry;
  }
}
