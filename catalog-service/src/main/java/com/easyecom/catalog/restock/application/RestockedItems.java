package com.easyecom.catalog.restock.application;

import java.util.Collection;
import java.util.Set;

/** The returned units that are back in the stock. */
public interface RestockedItems {

  /** Those of the return items whose units are. */
  Set<Long> among(Collection<Long> returnItemIds);
}
