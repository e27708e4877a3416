package com.easyecom.catalog.pastsales.application;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The products, found by what sales call them. */
public interface NamedProducts {

  /** Those with one of the SKUs, archived ones too. */
  List<NamedProduct> bySku(Collection<String> skus);

  /**
   * Those with one of the names, whatever their case, archived ones left out.
   *
   * @return by the name that was asked for; what nothing is called is not in it
   */
  Map<String, List<NamedProduct>> byName(Collection<String> names);
}
