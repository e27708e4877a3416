package com.easyecom.accounting.chain.domain;

import com.easyecom.kernel.chain.ChainHash;
import com.easyecom.kernel.chain.ChainHead;
import java.util.List;
import java.util.Optional;

/**
 * Follows the chain link by link, and stops at the first that is not as it was made. Entries come
 * in the order of their ids, since that is the order in which they were posted: so one that was put
 * in is seen between two links.
 */
public final class CheckLinks {

  private ChainHead checked = new ChainHead(0, ChainHash.BEGINNING);
  private long lastEntryId = Long.MIN_VALUE;

  /** Up to where all is well. */
  public ChainHead checked() {
    return checked;
  }

  /** The entry at the last place that was checked. */
  public long lastEntryId() {
    return lastEntryId;
  }

  /**
   * Goes on with the next links.
   *
   * @param entries those of ids above the last one's, up to that of the last link, in their order
   */
  public Optional<Fault> check(List<Link> links, List<KeptEntry> entries) {
    int next = 0;
    for (Link link : links) {
      long place = checked.length() + 1;
      if (link.position() != place) {
        return fault(place, link.entryId(), "The link of an entry before this one was removed.");
      }
      if (link.entryId() <= lastEntryId) {
        return fault(place, link.entryId(), "It is not in the order in which it was posted.");
      }
      if (next == entries.size() || entries.get(next).id() > link.entryId()) {
        return fault(place, link.entryId(), "It was removed.");
      }
      KeptEntry entry = entries.get(next++);
      if (entry.id() < link.entryId()) {
        return fault(place, entry.id(), "It was put in: it has no link in the chain.");
      }
      Optional<Fault> fault = check(link, entry);
      if (fault.isPresent()) {
        return fault;
      }
    }
    return Optional.empty();
  }

  private Optional<Fault> check(Link link, KeptEntry entry) {
    ChainHead after = EntryHash.after(checked, entry);
    if (!after.hash().equals(link.hash())) {
      return fault(
          link.position(), entry.id(), "It was altered, or what was before it removed or put in.");
    }
    if (!entry.isSound()) {
      return fault(link.position(), entry.id(), "Its lines do not balance, or are of another day.");
    }
    checked = after;
    lastEntryId = entry.id();
    return Optional.empty();
  }

  private static Optional<Fault> fault(long position, long entryId, String reason) {
    return Optional.of(new Fault(position, entryId, reason));
  }
}
