package com.easyecom.auth.audit.application;

import com.easyecom.auth.audit.domain.TrailRecord;
import com.easyecom.kernel.chain.ChainHash;
import com.easyecom.kernel.chain.ChainHead;
import com.easyecom.kernel.paging.PageRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The trail as it is kept. */
public interface Trail {

  /** A record as it is kept, with the hash that is kept of it. */
  record Kept(TrailRecord record, ChainHash hash) {}

  /** Where it ends, as is kept beside it. */
  ChainHead head();

  /** The same, and nobody else appends until this transaction ends. */
  ChainHead lockHead();

  /** Appends a record, after which the trail ends so. */
  void append(TrailRecord record, ChainHead head);

  /** Up to so many records after that one, in their order. */
  List<Kept> after(long id, int limit);

  /** The hashes that are kept of these records; of those that are missing none. */
  Map<Long, ChainHash> hashes(Set<Long> ids);

  /** Newest first, with one more than the page's limit if there are. */
  List<TrailRecord> list(TrailFilter filter, PageRequest page);

  /**
   * Where it ends, if others were not told yet; they count as told when this transaction commits.
   */
  Optional<ChainHead> untoldHead();
}
