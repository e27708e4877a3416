package com.easyecom.order.salesimport.application;

import com.easyecom.kernel.imports.ImportIssue;
import com.easyecom.kit.csv.CsvFault;
import com.easyecom.kit.csv.CsvFile;
import com.easyecom.kit.csv.CsvRow;
import com.easyecom.kit.csv.CsvRows;
import com.easyecom.kit.csv.Formulas;
import com.easyecom.kit.shop.Shop;
import com.easyecom.order.salesimport.domain.ReadSale;
import com.easyecom.order.salesimport.domain.SaleHeader;
import com.easyecom.order.salesimport.domain.SaleOrders;
import com.easyecom.order.salesimport.domain.SaleRowReader;
import com.easyecom.order.salesimport.domain.SalesLimits;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Reads a file of sales and puts its rows together to orders. */
@ApplicationScoped
class ReadSalesFile {

  private final Shop shop;
  private final Clock clock;

  ReadSalesFile(Shop shop, Clock clock) {
    this.shop = shop;
    this.clock = clock;
  }

  /**
   * What is in a file.
   *
   * @param rows how many, the header not among them
   */
  record Content(int rows, SaleOrders orders) {}

  /**
   * @throws CsvFault for what is no CSV, or too much
   * @throws BadHeader for a header that does not say what the columns are
   */
  Content read(Path path, boolean isOpening) {
    try {
      CsvFile file = CsvFile.examine(path, SalesLimits.ROWS);
      try (CsvRows rows = file.open()) {
        return read(file, rows, isOpening);
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private Content read(CsvFile file, CsvRows rows, boolean isOpening) {
    CsvRow first = rows.next();
    SaleHeader header = SaleHeader.of(first == null ? List.of() : first.cells());
    if (!header.issues().isEmpty()) {
      throw new BadHeader(header.issues());
    }
    SaleRowReader reader =
        new SaleRowReader(
            header,
            file.delimiter() == ';',
            Formulas::restored,
            shop.currency(),
            shop.zone(),
            clock.instant());
    List<ReadSale> read = new ArrayList<>();
    for (CsvRow row = rows.next(); row != null; row = rows.next()) {
      if (!row.isBlank()) {
        read.add(reader.read(row.number(), row.cells()));
      }
    }
    SaleOrders orders = new SaleOrders(shop.zero(), isOpening, read);
    if (file.isGuessed()) {
      orders.warn(new ImportIssue(1, null, null, "is read as Windows-1252, since it is no UTF-8"));
    }
    return new Content(read.size(), orders);
  }

  /** The header is none. */
  static final class BadHeader extends RuntimeException {
    private final transient List<ImportIssue> issues;

    BadHeader(List<ImportIssue> issues) {
      super(null, null, false, false);
      this.issues = issues;
    }

    List<ImportIssue> issues() {
      return issues;
    }
  }
}
