package com.easyecom.accounting.chain.application;

import com.easyecom.accounting.chain.domain.Fault;
import com.easyecom.accounting.chain.domain.KeptEntry;
import com.easyecom.accounting.chain.domain.Link;
import com.easyecom.kernel.chain.ChainHash;
import com.easyecom.kernel.chain.ChainHead;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The journal's chain as it is kept. The database itself makes the links, when it is posted. */
public interface JournalChain {

  /** Where it ends, as is kept beside it. */
  ChainHead head();

  /** Up to so many links after that place, in their order. */
  List<Link> linksAfter(long position, int limit);

  /**
   * The entries of these ids, in their order.
   *
   * @param after an id that is not of them
   * @param last the last id, and so the last of them
   * @param limit how many at most
   */
  List<KeptEntry> entries(long after, long last, int limit);

  /** The hashes that are kept at these places; of those that are missing none. */
  Map<Long, ChainHash> hashes(Set<Long> positions);

  /**
   * What was put in behind the chain's end, or is of no entry at all.
   *
   * @param checked where the chain ended when it was followed
   * @param lastEntryId the last entry in it
   */
  Optional<Fault> strayAfter(ChainHead checked, long lastEntryId);

  /** The first day and account whose running balance is not the sum of its lines. */
  Optional<Fault> wrongBalance();

  /**
   * Where it ends, if others were not told yet; they count as told when this transaction commits.
   */
  Optional<ChainHead> untoldHead();

  /** How long it was when others were last told. */
  long toldLength();
}
