package com.easyecom.order.salesimport.application;

import com.easyecom.kernel.error.Refusal;
import com.easyecom.order.salesimport.domain.SalesImportState;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The imports of sales there were. */
public interface SalesImports {

  /**
   * Notes one that begins, and gives it its id.
   *
   * @throws Refusal {@code import_running} while another one is on its way
   */
  long begin(String actor, SalesImportOptions options);

  /** Notes how far a running one has come. */
  void progress(long importId, int rowsRead, int rowsTotal);

  /**
   * Stores what a running one decided, from when on it is to be gone on with.
   *
   * @return false when it is not running any more: it was taken for dead
   */
  boolean decide(long importId, SalesPlan plan, SalesImportResult result);

  Optional<SalesPlan> plan(long importId);

  /** Stores another state, and what became of its rows. */
  void save(long importId, SalesImportState state, SalesImportResult result);

  Optional<SalesImport> find(long importId);

  /** The import, changed by nobody else until this transaction ends. */
  Optional<SalesImport> lock(long importId);

  void addOrders(long importId, Collection<Long> orderIds);

  /** The orders that an import made, in the order of their ids. */
  List<Long> orders(long importId);

  /**
   * Takes over the one to be gone on with that nobody has gone on with for the longest time, but at
   * least for so long; nobody else gets it until as much time has passed again.
   */
  Optional<Long> takeOver(Duration untouchedFor);
}
