package com.easyecom.auth.audit.application;

import com.easyecom.auth.audit.domain.TrailHash;
import com.easyecom.auth.audit.domain.TrailHead;
import com.easyecom.auth.audit.domain.TrailRecord;
import com.easyecom.kernel.paging.PageRequest;
import java.util.List;
import java.util.Optional;

/** The trail as it is kept. */
public interface Trail {

  /** A record as it is kept, with the hash that is kept of it. */
  record Kept(TrailRecord record, TrailHash hash) {}

  /** Where it ends, as is kept beside it. */
  TrailHead head();

  /** The same, and nobody else appends until this transaction ends. */
  TrailHead lockHead();

  /** Appends a record, after which the trail ends so. */
  void append(TrailRecord record, TrailHead head);

  /** Up to so many records after that one, in their order. */
  List<Kept> after(long id, int limit);

  /** Newest first, with one more than the page's limit if there are. */
  List<TrailRecord> list(TrailFilter filter, PageRequest page);

  /**
   * Where it ends, if others were not told yet; they count as told when this transaction commits.
   */
  Optional<TrailHead> untoldHead();
}
