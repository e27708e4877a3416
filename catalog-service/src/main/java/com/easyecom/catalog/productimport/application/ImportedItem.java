package com.easyecom.catalog.productimport.application;

import com.easyecom.catalog.productimport.domain.ProductFacts;
import com.easyecom.kernel.money.UnitCost;
import org.jspecify.annotations.Nullable;

/**
 * What an import did to one product.
 *
 * @param productVersion of the facts, as the import left them
 * @param stockVersion of the stock, likewise
 * @param received whether stock came in
 * @param factsBefore null for what was created, like {@code costBefore}
 */
public record ImportedItem(
    long productId,
    long productVersion,
    long stockVersion,
    boolean received,
    @Nullable ProductFacts factsBefore,
    @Nullable UnitCost costBefore) {

  public boolean isCreated() {
    return factsBefore == null;
  }
}
