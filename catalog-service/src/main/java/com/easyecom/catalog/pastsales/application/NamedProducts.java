package com.easyecom.catalog.pastsales.application;

import java.util.Collection;
import java.util.List;

/** The products, found by what sales call them. */
public interface NamedProducts {

  /** Those with one of the SKUs, archived ones too. */
  List<NamedProduct> bySku(Collection<String> skus);

  /**
   * Those with one of the names, whatever their case, archived ones left out.
   *
   * @param names in lower case
   */
  List<NamedProduct> byName(Collection<String> names);
}
