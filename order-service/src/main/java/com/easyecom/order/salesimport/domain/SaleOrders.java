package com.easyecom.order.salesimport.domain;

import com.easyecom.kernel.error.FieldError;
import com.easyecom.kernel.imports.ImportIssue;
import com.easyecom.kernel.imports.IssueList;
import com.easyecom.kernel.money.Money;
import com.easyecom.order.ordering.application.PastSale;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Puts a file's rows together to orders. An order one of whose rows is wrong fails as a whole: half
 * a sale is none.
 */
public final class SaleOrders {

  private final Money nothing;
  private final IssueList errors = new IssueList();
  private final IssueList warnings = new IssueList();
  private final Map<Object, List<SaleRow>> rows = new LinkedHashMap<>();
  private final Map<Integer, Object> keys = new LinkedHashMap<>();
  private final Set<Object> failed = new HashSet<>();
  private int skipped;

  /**
   * @param nothing no money
   * @param isOpening whether each row must say what it cost
   */
  public SaleOrders(Money nothing, boolean isOpening, Collection<ReadSale> read) {
    this.nothing = nothing;
    read.forEach(this::add);
    for (ReadSale sale : read) {
      SaleRow row = sale.row();
      if (isOpening && row != null && row.wholeCost() == null) {
        refuse(row.number(), SaleColumn.UNIT_COST, null, "is missing: the stock is opened with it");
      }
    }
    rows.forEach(this::checkOrder);
  }

  private void add(ReadSale sale) {
    if (!sale.isSale()) {
      skipped++;
      String message = "is of an order that is no sale, or was returned since: it is passed over";
      warnings.add(new ImportIssue(sale.number(), SaleColumn.STATUS.wireName(), null, message));
      return;
    }
    Object key = sale.orderNumber() == null ? (Object) sale.number() : sale.orderNumber();
    keys.put(sale.number(), key);
    if (sale.row() == null) {
      errors.addAll(sale.issues());
      failed.add(key);
    } else {
      rows.computeIfAbsent(key, any -> new ArrayList<>()).add(sale.row());
    }
  }

  private void checkOrder(Object key, List<SaleRow> ofOrder) {
    if (ofOrder.size() > SalesLimits.ORDER_LINES) {
      String message = "has more than %d rows of one order".formatted(SalesLimits.ORDER_LINES);
      refuse(ofOrder.getFirst().number(), SaleColumn.ORDER_NUMBER, key, message);
      return;
    }
    checkSame(ofOrder, SaleColumn.ORDERED_AT, SaleRow::soldAt);
    checkSame(ofOrder, SaleColumn.TAX_AMOUNT, SaleRow::tax);
    checkSame(ofOrder, SaleColumn.DISCOUNT_AMOUNT, SaleRow::discount);
    checkSame(ofOrder, SaleColumn.CUSTOMER_NAME, SaleRow::customerName);
    checkSame(ofOrder, SaleColumn.CUSTOMER_PHONE, SaleRow::customerPhone);
    checkSame(ofOrder, SaleColumn.CUSTOMER_EMAIL, SaleRow::customerEmail);
    checkSame(ofOrder, SaleColumn.NOTE, SaleRow::note);
    SaleOrder order = new SaleOrder(ofOrder);
    PastSale.fault(ofOrder.stream().map(SaleRow::lineTotal).toList(), discount(order), tax(order))
        .ifPresent(fault -> refuseAmounts(ofOrder.getFirst().number(), order, fault));
  }

  private void refuseAmounts(int row, SaleOrder order, FieldError fault) {
    boolean isDiscount = fault.field().equals(SaleColumn.DISCOUNT_AMOUNT.wireName());
    SaleColumn column = isDiscount ? SaleColumn.DISCOUNT_AMOUNT : SaleColumn.LINE_TOTAL;
    refuse(row, column, isDiscount ? discount(order) : null, fault.message());
  }

  private <T> void checkSame(
      List<SaleRow> ofOrder, SaleColumn column, Function<SaleRow, @Nullable T> value) {
    @Nullable T first = null;
    int firstRow = 0;
    for (SaleRow row : ofOrder) {
      @Nullable T present = value.apply(row);
      if (first == null) {
        first = present;
        firstRow = row.number();
      } else if (present != null && !present.equals(first)) {
        String message = "is not that of row %d, of the same order".formatted(firstRow);
        refuse(row.number(), column, present, message);
      }
    }
  }

  /** Says what is wrong with a row, whose order then fails. */
  public void refuse(int row, SaleColumn column, @Nullable Object value, String message) {
    errors.add(ImportIssue.of(row, column, value, message));
    Object key = keys.get(row);
    if (key != null) {
      failed.add(key);
    }
  }

  /** Something that keeps nobody from importing the file. */
  public void warn(ImportIssue issue) {
    warnings.add(issue);
  }

  /** The orders that nothing is wrong with, as far as is known. */
  public List<SaleOrder> sound() {
    return rows.entrySet().stream()
        .filter(order -> !failed.contains(order.getKey()))
        .map(order -> new SaleOrder(order.getValue()))
        .toList();
  }

  /** The discount of an order; nothing when its rows say none. */
  public Money discount(SaleOrder order) {
    Money discount = order.common(SaleRow::discount);
    return discount == null ? nothing : discount;
  }

  /** The tax of an order; nothing when its rows say none. */
  public Money tax(SaleOrder order) {
    Money tax = order.common(SaleRow::tax);
    return tax == null ? nothing : tax;
  }

  /** How many rows are not imported for something that is wrong with their orders. */
  public int failedRows() {
    return (int) keys.values().stream().filter(failed::contains).count();
  }

  public int skippedRows() {
    return skipped;
  }

  public IssueList errors() {
    return errors;
  }

  public IssueList warnings() {
    return warnings;
  }
}
