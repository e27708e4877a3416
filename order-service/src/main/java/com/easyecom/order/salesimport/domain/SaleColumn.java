package com.easyecom.order.salesimport.domain;

import com.easyecom.kernel.imports.CellColumn;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns that a file may have, in any order; some also go by their predecessor's name. */
public enum SaleColumn implements CellColumn {
  ORDER_NUMBER,
  STATUS,
  ORDERED_AT("date"),
  SKU,
  PRODUCT_NAME("name"),
  QUANTITY("quantity_sold"),
  UNIT_PRICE,
  LINE_TOTAL("total_sale"),
  TAX_AMOUNT,
  DISCOUNT_AMOUNT,
  CUSTOMER_NAME,
  CUSTOMER_PHONE,
  CUSTOMER_EMAIL,
  NOTE,
  UNIT_COST,
  COST("cost_of_goods_sold"),
  PROFIT;

  private final List<String> names;

  SaleColumn(String... formerNames) {
    this.names = Stream.concat(Stream.of(wireName()), Stream.of(formerNames)).toList();
  }

  @Override
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The column that a header's cell names, in whatever case and with blanks around it. */
  static Optional<SaleColumn> named(String cell) {
    String name = cell.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(column -> column.names.contains(name)).findFirst();
  }

  static String allNames() {
    return Arrays.stream(values()).map(SaleColumn::wireName).collect(Collectors.joining(", "));
  }
}
