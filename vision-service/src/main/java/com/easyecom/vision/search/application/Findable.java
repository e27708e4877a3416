package com.easyecom.vision.search.application;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What may be found now, as the database says: neither deleted pictures nor archived products. */
public interface Findable {

  /** Those of these pictures that are stored, of products that are wished for. */
  List<Facts> facts(Collection<Long> imageIds, ProductWish wish);

  /** All products with pictures that are wished for. */
  Set<Long> products(ProductWish wish);

  /** A picture, and what its product is called. */
  record Facts(long imageId, long productId, String sku, String name, @Nullable String category) {}
}
