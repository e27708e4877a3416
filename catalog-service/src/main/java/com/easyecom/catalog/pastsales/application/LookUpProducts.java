package com.easyecom.catalog.pastsales.application;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.easyecom.catalog.pastsales.domain.SaleFault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Finds the products of past sales by what the sales call them. */
final class LookUpProducts {

  private final Map<String, NamedProduct> bySku;
  private final Map<String, List<NamedProduct>> byName;
  private final Map<Integer, NamedProduct> found = new HashMap<>();
  private final List<SaleFault> faults = new ArrayList<>();

  LookUpProducts(NamedProducts products, List<AskedSale> sales) {
    this.bySku =
        products
            .bySku(sales.stream().map(AskedSale::sku).filter(Objects::nonNull).collect(toSet()))
            .stream()
            .collect(toMap(NamedProduct::sku, Function.identity()));
    this.byName =
        products.byName(
            sales.stream()
                .filter(sale -> sale.sku() == null)
                .map(LookUpProducts::nameOf)
                .collect(toSet()));
    sales.forEach(this::lookUp);
  }

  private void lookUp(AskedSale sale) {
    if (sale.sku() == null) {
      lookUpName(sale);
      return;
    }
    NamedProduct product = bySku.get(sale.sku());
    if (product == null) {
      faults.add(new SaleFault(sale.row(), "sku", "is that of no product"));
    } else if (product.isArchived()) {
      faults.add(new SaleFault(sale.row(), "sku", "is that of a product that was removed"));
    } else {
      found.put(sale.row(), product);
    }
  }

  private void lookUpName(AskedSale sale) {
    List<NamedProduct> named = byName.getOrDefault(nameOf(sale), List.of());
    if (named.size() == 1) {
      found.put(sale.row(), named.getFirst());
    } else {
      String message =
          named.isEmpty()
              ? "is that of no product"
              : "is that of %d products: give the sku".formatted(named.size());
      faults.add(new SaleFault(sale.row(), "name", message));
    }
  }

  private static String nameOf(AskedSale sale) {
    return Objects.requireNonNull(sale.name(), "without a sku");
  }

  /** By the sales' rows. */
  Map<Integer, NamedProduct> found() {
    return found;
  }

  List<SaleFault> faults() {
    return faults;
  }
}
