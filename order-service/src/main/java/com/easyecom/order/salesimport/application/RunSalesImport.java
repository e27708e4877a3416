package com.easyecom.order.salesimport.application;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.imports.ImportIssue;
import com.easyecom.kit.csv.CsvFault;
import com.easyecom.order.ordering.application.Orders;
import com.easyecom.order.salesimport.domain.SaleColumn;
import com.easyecom.order.salesimport.domain.SaleOrder;
import com.easyecom.order.salesimport.domain.SaleOrders;
import com.easyecom.order.salesimport.domain.SaleRow;
import com.easyecom.order.salesimport.domain.SalesImportState;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * Imports a file of sales: checks everything first, here and with catalog-service, then decides,
 * and only then has something done.
 */
@ApplicationScoped
public class RunSalesImport {

  private final SalesImports imports;
  private final ReadSalesFile readFile;
  private final Orders orders;
  private final PastStock stock;
  private final PlanSales planSales;
  private final CompleteSalesImport complete;

  RunSalesImport(
      SalesImports imports,
      ReadSalesFile readFile,
      Orders orders,
      PastStock stock,
      PlanSales planSales,
      CompleteSalesImport complete) {
    this.imports = imports;
    this.readFile = readFile;
    this.orders = orders;
    this.stock = stock;
    this.planSales = planSales;
    this.complete = complete;
  }

  /**
   * Runs an import that was begun, and notes what became of it. It runs as long as it takes; once
   * it is decided a failure leaves it to be gone on with.
   *
   * @throws Refusal {@code service_unavailable} when catalog-service cannot be asked
   */
  public void run(long importId, Path file, SalesImportOptions options) {
    boolean isDecided;
    try {
      isDecided = decide(importId, file, options);
    } catch (CsvFault fault) {
      String message = String.valueOf(fault.getMessage());
      failed(importId, List.of(new ImportIssue(fault.row(), null, null, message)), options);
      return;
    } catch (ReadSalesFile.BadHeader bad) {
      failed(importId, bad.issues(), options);
      return;
    } catch (RuntimeException fault) {
      giveUp(importId, fault);
      throw fault;
    }
    if (isDecided) {
      complete.complete(importId);
    }
  }

  /** Ends one that could not be decided for a fault that is none of the file's. */
  void giveUp(long importId, RuntimeException fault) {
    String message = fault instanceof Refusal ? fault.getMessage() : "Something went wrong here.";
    ImportIssue issue = new ImportIssue(1, null, null, String.valueOf(message));
    end(importId, SalesImportState.FAILED, SalesImportResult.failed(List.of(issue)));
  }

  private boolean decide(long importId, Path file, SalesImportOptions options) {
    ReadSalesFile.Content content = readFile.read(file, options.isOpening());
    SaleOrders read = content.orders();
    QuarkusTransaction.requiringNew().run(() -> imports.progress(importId, 0, content.rows()));
    Map<Integer, PastStock.SoldProduct> products = check(read, options);
    QuarkusTransaction.requiringNew()
        .run(() -> imports.progress(importId, content.rows(), content.rows()));
    boolean isRefused = read.errors().total() > 0 && !options.isPartial();
    List<SaleOrder> sound = read.sound();
    if (isRefused || options.isDryRun() || sound.isEmpty()) {
      SalesImportState state =
          options.isDryRun()
              ? SalesImportState.PREVIEWED
              : isRefused ? SalesImportState.FAILED : SalesImportState.DONE;
      end(importId, state, SalesImportResult.of(read, isRefused ? 0 : sound.size()));
      return false;
    }
    SalesPlan plan = planSales.plan(read, products, options.isOpening());
    SalesImportResult result = SalesImportResult.of(read, sound.size());
    return QuarkusTransaction.requiringNew().call(() -> imports.decide(importId, plan, result));
  }

  private Map<Integer, PastStock.SoldProduct> check(SaleOrders read, SalesImportOptions options) {
    Set<String> taken =
        orders.takenNumbers(
            read.sound().stream()
                .map(SaleOrder::orderNumber)
                .filter(Objects::nonNull)
                .collect(toSet()));
    for (SaleOrder order : read.sound()) {
      String number = order.orderNumber();
      if (number != null && taken.contains(number)) {
        int row = order.rows().getFirst().number();
        read.refuse(row, SaleColumn.ORDER_NUMBER, number, "is that of another order");
      }
    }
    List<SaleOrder> sound = read.sound();
    if (sound.isEmpty()) {
      return Map.of();
    }
    PastStock.Checked checked = stock.check(sound, options.isOpening());
    Map<Integer, SaleRow> rows =
        sound.stream()
            .flatMap(order -> order.rows().stream())
            .collect(toMap(SaleRow::number, Function.identity()));
    for (PastStock.Fault fault : checked.faults()) {
      SaleColumn column = StockIssues.column(fault.field());
      SaleRow row = Objects.requireNonNull(rows.get(fault.row()), "it was asked for");
      read.refuse(fault.row(), column, StockIssues.value(row, column), fault.message());
    }
    return checked.products();
  }

  /** A dry run has not failed: it says what would. */
  private void failed(long importId, List<ImportIssue> issues, SalesImportOptions options) {
    SalesImportState state =
        options.isDryRun() ? SalesImportState.PREVIEWED : SalesImportState.FAILED;
    end(importId, state, SalesImportResult.failed(issues));
  }

  private void end(long importId, SalesImportState state, SalesImportResult result) {
    QuarkusTransaction.requiringNew().run(() -> imports.save(importId, state, result));
  }
}
