package com.easyecom.catalog.stocktake.application;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import com.easyecom.catalog.stock.application.StockedProduct;
import com.easyecom.catalog.stock.application.StockedProducts;
import com.easyecom.kernel.error.FieldError;
import com.easyecom.kernel.error.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds which product each count is of. */
@ApplicationScoped
public class IdentifyCounts {

  private final StockedProducts products;

  IdentifyCounts(StockedProducts products) {
    this.products = products;
  }

  /**
   * The counts' places by product id: each product has one.
   *
   * @throws Refusal {@code invalid_request} with all counts that name no product or two ways to
   *     find one, an unknown or archived product, or one that an earlier count is of
   */
  public SortedMap<Long, Integer> identify(List<Count> counts) {
    List<StockedProduct> found =
        products.find(
            counts.stream().map(Count::productId).filter(Objects::nonNull).toList(),
            counts.stream().map(Count::sku).filter(Objects::nonNull).toList());
    Map<Long, StockedProduct> byId = found.stream().collect(toMap(StockedProduct::id, identity()));
    Map<String, StockedProduct> bySku =
        found.stream().collect(toMap(StockedProduct::sku, identity()));
    SortedMap<Long, Integer> places = new TreeMap<>();
    List<FieldError> errors = new ArrayList<>();
    for (int i = 0; i < counts.size(); i++) {
      Count count = counts.get(i);
      StockedProduct product =
          count.productId() != null
              ? byId.get(count.productId())
              : count.sku() != null ? bySku.get(count.sku()) : null;
      String fault = fault(count, product, places);
      if (fault == null) {
        places.put(Objects.requireNonNull(product).id(), i);
      } else {
        errors.add(new FieldError("counts[%d].%s".formatted(i, named(count)), fault));
      }
    }
    if (!errors.isEmpty()) {
      throw Refusal.invalid(errors);
    }
    return places;
  }

  private static @Nullable String fault(
      Count count, @Nullable StockedProduct product, Map<Long, Integer> places) {
    if (count.productId() != null && count.sku() != null) {
      return "must not be given together with sku";
    }
    if (count.productId() == null && count.sku() == null) {
      return "must be given, or sku";
    }
    if (product == null) {
      return "is no product";
    }
    if (product.isArchived()) {
      return "is archived";
    }
    Integer earlier = places.get(product.id());
    return earlier == null ? null : "is counted in counts[%d] already".formatted(earlier);
  }

  private static String named(Count count) {
    return count.productId() == null && count.sku() != null ? "sku" : "product_id";
  }
}
