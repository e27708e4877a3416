package com.easyecom.catalog.productimport.domain;

import com.easyecom.kernel.imports.CellColumn;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns that a file may have, in any order; some also go by their predecessor's name. */
public enum ImportColumn implements CellColumn {
  SKU,
  NAME("product_name"),
  CATEGORY,
  DESCRIPTION,
  UNIT_COST,
  UNIT_PRICE,
  IS_ACTIVE,
  BARCODE,
  REORDER_POINT,
  REORDER_LEAD_DAYS,
  ON_HAND("quantity"),
  STOCK_VALUE("total_cost");

  private final List<String> names;

  ImportColumn(String... formerNames) {
    this.names = Stream.concat(Stream.of(wireName()), Stream.of(formerNames)).toList();
  }

  /** The name in the header of what is exported. */
  @Override
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The column that a header's cell names, in whatever case and with blanks around it. */
  static Optional<ImportColumn> named(String cell) {
    String name = cell.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(column -> column.names.contains(name)).findFirst();
  }

  static String allNames() {
    return Arrays.stream(values()).map(ImportColumn::wireName).collect(Collectors.joining(", "));
  }
}
