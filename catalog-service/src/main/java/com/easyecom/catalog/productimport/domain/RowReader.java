package com.easyecom.catalog.productimport.domain;

import com.easyecom.kernel.imports.CellReader;
import com.easyecom.kernel.imports.ImportIssue;
import com.easyecom.kernel.imports.RowCells;
import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import com.easyecom.kernel.money.UnitCost;
import java.util.Currency;
import java.util.List;
import java.util.function.UnaryOperator;

/** Reads rows by their header: every cell of a row is looked at, whatever is wrong before it. */
public final class RowReader {

  private final List<ImportColumn> columns;
  private final CellReader cells;
  private final Currency currency;
  private final UnaryOperator<String> restored;

  /**
   * @param takesCommas whether numbers may have a decimal comma
   * @param restored the text that a cell was made of
   */
  public RowReader(
      ImportHeader header, boolean takesCommas, Currency currency, UnaryOperator<String> restored) {
    this.columns = header.columns();
    this.cells = new CellReader(takesCommas);
    this.currency = currency;
    this.restored = restored;
  }

  /** Reads one; what is wrong with it is in the issues. */
  public ReadRow read(int number, List<String> row) {
    if (row.size() != columns.size()) {
      String message = "has %d cells where the header has %d".formatted(row.size(), columns.size());
      return new ReadRow(number, null, List.of(new ImportIssue(number, null, null, message)));
    }
    RowCells read = new RowCells(number, columns, row, restored);
    ProductRow made =
        new ProductRow(
            number,
            read.text(ImportColumn.SKU, ImportLimits.SKU),
            read.text(ImportColumn.NAME, ImportLimits.NAME),
            read.optional(ImportColumn.CATEGORY, cell -> shortText(cell, ImportLimits.CATEGORY)),
            read.unstripped(ImportColumn.DESCRIPTION, ImportLimits.DESCRIPTION),
            read.given(
                ImportColumn.UNIT_COST,
                cell -> new UnitCost(cells.computed(cell, UnitCost.SCALE), currency)),
            read.given(
                ImportColumn.UNIT_PRICE,
                cell -> new Money(cells.decimal(cell, Money.SCALE), currency)),
            read.given(ImportColumn.IS_ACTIVE, CellReader::flag),
            read.optional(ImportColumn.BARCODE, cell -> shortText(cell, ImportLimits.BARCODE)),
            read.optional(
                ImportColumn.REORDER_POINT,
                cell -> new Quantity(cells.decimal(cell, Quantity.SCALE))),
            read.optional(
                ImportColumn.REORDER_LEAD_DAYS,
                cell -> cells.wholeNumber(cell, ImportLimits.LEAD_DAYS)),
            read.given(
                ImportColumn.ON_HAND, cell -> new Quantity(cells.computed(cell, Quantity.SCALE))),
            read.given(
                ImportColumn.STOCK_VALUE,
                cell -> new Money(cells.computed(cell, Money.SCALE), currency)));
    if (read.issues().isEmpty()) {
      check(made, read);
    }
    return new ReadRow(number, read.issues().isEmpty() ? made : null, read.issues());
  }

  private static void check(ProductRow row, RowCells read) {
    if (row.sku() == null && row.name() == null) {
      read.refuse(ImportColumn.NAME, "is missing, and so is the sku");
    }
    if (row.onHand() == null && row.value() != null) {
      read.refuse(ImportColumn.ON_HAND, "is missing, where there is a value of it");
    }
    if (row.contradictsItself()) {
      String message = "is not %s x %s".formatted(row.onHand(), row.unitCost());
      read.refuse(
          ImportColumn.STOCK_VALUE,
          row.unitCost() == null ? "is of nothing: the quantity is 0" : message);
    }
  }

  private static String shortText(String cell, int most) {
    return CellReader.text(cell.strip(), most);
  }
}
