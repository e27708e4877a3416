package com.easyecom.catalog.productimport.application;

import com.easyecom.catalog.productimport.domain.ImportResult;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The imports there were. */
public interface Imports {

  /** Notes one that begins, and gives it its id. */
  long begin(String actor, ImportOptions options, Instant now);

  /** Notes how far it has come. */
  void progress(long importId, int rowsRead, int rowsTotal, Instant now);

  void finish(long importId, ImportResult result, Instant now);

  Optional<ImportedFile> find(long importId);

  /** Whether this transaction may import now: until it ends no other may. */
  boolean lock();

  void add(long importId, Collection<ImportedItem> items);

  /** Up to so many items of an import, after that product, in the order of the products' ids. */
  List<ImportedItem> items(long importId, long afterProductId, int limit);

  /**
   * Notes that an import is about to be undone.
   *
   * @return false when somebody undoes it already, or it is not done
   */
  boolean beginUndo(long importId, Instant now);

  /** Notes how far its undoing has come. */
  void undoProgress(long importId, int rowsUndone, Instant now);

  /** Notes that its undoing ended, and it is done as before. */
  void endUndo(long importId);

  void undone(long importId, Instant now);
}
