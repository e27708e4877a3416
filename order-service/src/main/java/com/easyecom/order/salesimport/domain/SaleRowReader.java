package com.easyecom.order.salesimport.domain;

import com.easyecom.kernel.imports.BadCell;
import com.easyecom.kernel.imports.CellReader;
import com.easyecom.kernel.imports.ImportIssue;
import com.easyecom.kernel.imports.RowCells;
import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import com.easyecom.kernel.money.UnitCost;
import com.easyecom.order.customers.PhoneNumber;
import com.easyecom.order.ordering.application.PastSale;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads rows by their header: every cell of a row is looked at, whatever is wrong before it. */
public final class SaleRowReader {

  private static final String FULFILLED = "fulfilled";
  private static final Set<String> OTHERS =
      Set.of("draft", "confirmed", "cancelled", "returned", "refunded");

  private final List<SaleColumn> columns;
  private final CellReader cells;
  private final UnaryOperator<String> restored;
  private final Currency currency;
  private final ZoneId zone;
  private final Instant now;

  /**
   * @param takesCommas whether numbers may have a decimal comma
   * @param restored the text that a cell was made of
   * @param zone of times that name none
   */
  public SaleRowReader(
      SaleHeader header,
      boolean takesCommas,
      UnaryOperator<String> restored,
      Currency currency,
      ZoneId zone,
      Instant now) {
    this.columns = header.columns();
    this.cells = new CellReader(takesCommas);
    this.restored = restored;
    this.currency = currency;
    this.zone = zone;
    this.now = now;
  }

  /** Reads one; what is wrong with it is in the issues. */
  public ReadSale read(int number, List<String> row) {
    if (row.size() != columns.size()) {
      String message = "has %d cells where the header has %d".formatted(row.size(), columns.size());
      ImportIssue issue = new ImportIssue(number, null, null, message);
      return new ReadSale(number, null, null, true, List.of(issue));
    }
    RowCells read = new RowCells(number, columns, row, restored);
    @Nullable String orderNumber = read.given(SaleColumn.ORDER_NUMBER, this::orderNumber);
    @Nullable Boolean isSale = read.given(SaleColumn.STATUS, SaleRowReader::isSale);
    if (Boolean.FALSE.equals(isSale)) {
      return new ReadSale(number, orderNumber, null, false, read.issues());
    }
    @Nullable SaleRow made = row(number, orderNumber, read);
    return new ReadSale(
        number, orderNumber, read.issues().isEmpty() ? made : null, true, read.issues());
  }

  private @Nullable SaleRow row(int number, @Nullable String orderNumber, RowCells read) {
    @Nullable Instant soldAt =
        needed(read, SaleColumn.ORDERED_AT, cell -> SaleTime.of(cell, zone, now));
    @Nullable String sku = read.text(SaleColumn.SKU, SalesLimits.SKU);
    @Nullable String name = read.text(SaleColumn.PRODUCT_NAME, SalesLimits.NAME);
    @Nullable Quantity quantity = needed(read, SaleColumn.QUANTITY, this::quantity);
    @Nullable Money unitPrice = needed(read, SaleColumn.UNIT_PRICE, this::money);
    @Nullable Money lineTotal = read.given(SaleColumn.LINE_TOTAL, this::money);
    @Nullable Money tax = read.given(SaleColumn.TAX_AMOUNT, this::money);
    @Nullable Money discount = read.given(SaleColumn.DISCOUNT_AMOUNT, this::money);
    @Nullable String customer = read.text(SaleColumn.CUSTOMER_NAME, SalesLimits.NAME);
    @Nullable String phone = read.given(SaleColumn.CUSTOMER_PHONE, this::phone);
    @Nullable String email = read.text(SaleColumn.CUSTOMER_EMAIL, SalesLimits.EMAIL);
    @Nullable String note = read.text(SaleColumn.NOTE, SalesLimits.NOTE);
    @Nullable UnitCost unitCost =
        read.given(
            SaleColumn.UNIT_COST,
            cell -> new UnitCost(cells.decimal(cell, UnitCost.SCALE), currency));
    @Nullable Money cost = read.given(SaleColumn.COST, this::money);
    @Nullable Money profit = read.given(SaleColumn.PROFIT, this::signedMoney);
    if (sku == null && name == null && hasNoIssue(read, SaleColumn.SKU, SaleColumn.PRODUCT_NAME)) {
      read.refuse(SaleColumn.PRODUCT_NAME, "is missing, and so is the sku");
    }
    if (customer == null && (phone != null || email != null)) {
      read.refuse(SaleColumn.CUSTOMER_NAME, "is missing, where there is a phone or an e-mail");
    }
    if (soldAt == null || quantity == null || unitPrice == null) {
      return null;
    }
    SaleRow row =
        new SaleRow(
            number,
            orderNumber,
            soldAt,
            sku,
            name,
            quantity,
            unitPrice,
            tax,
            discount,
            customer,
            phone,
            email,
            note,
            unitCost,
            cost);
    SaleSums.check(row, lineTotal, profit, read);
    return row;
  }

  private static <T> @Nullable T needed(
      RowCells read, SaleColumn column, Function<String, T> reader) {
    @Nullable T value = read.given(column, reader);
    if (value == null && hasNoIssue(read, column)) {
      read.refuse(column, "is missing");
    }
    return value;
  }

  private static boolean hasNoIssue(RowCells read, SaleColumn... columns) {
    List<String> names = List.of(columns).stream().map(SaleColumn::wireName).toList();
    return read.issues().stream().noneMatch(issue -> names.contains(issue.column()));
  }

  private String orderNumber(String cell) {
    String text = restored.apply(cell.strip());
    if (!PastSale.isOrderNumber(text)) {
      throw new BadCell(
          "must have 1 to %d letters, digits or . _ / # -, the first a letter or digit"
              .formatted(SalesLimits.ORDER_NUMBER));
    }
    return text;
  }

  private static boolean isSale(String cell) {
    String status = cell.strip().toLowerCase(Locale.ROOT);
    if (!status.equals(FULFILLED) && !OTHERS.contains(status)) {
      throw new BadCell("is no status of an order");
    }
    return status.equals(FULFILLED);
  }

  private Quantity quantity(String cell) {
    Quantity quantity = new Quantity(cells.decimal(cell, Quantity.SCALE));
    if (!quantity.isPositive()) {
      throw new BadCell("must be greater than 0");
    }
    return quantity;
  }

  private Money money(String cell) {
    return new Money(cells.decimal(cell, Money.SCALE), currency);
  }

  private Money signedMoney(String cell) {
    String text = cell.strip();
    return text.startsWith("-") ? money(text.substring(1)).negate() : money(text);
  }

  private String phone(String cell) {
    return PhoneNumber.parse(restored.apply(cell.strip()))
        .map(PhoneNumber::e164)
        .orElseThrow(() -> new BadCell("must be a phone number with its country code"));
  }
}
