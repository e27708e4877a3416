package com.easyecom.order.salesimport.remote;

import static java.util.stream.Collectors.toMap;

import com.easyecom.internalapi.catalog.IssueAnswer;
import com.easyecom.internalapi.catalog.PastSalesAnswer;
import com.easyecom.internalapi.catalog.PastSalesInquiry;
import com.easyecom.internalapi.catalog.PastSalesRequest;
import com.easyecom.internalapi.catalog.PastSalesUndo;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.money.Money;
import com.easyecom.order.ordering.application.Finality;
import com.easyecom.order.ordering.application.PastSale;
import com.easyecom.order.salesimport.application.PastStock;
import com.easyecom.order.salesimport.application.SalesPlan;
import com.easyecom.order.salesimport.application.StockRefused;
import com.easyecom.order.salesimport.domain.SaleOrder;
import com.easyecom.order.salesimport.domain.SaleRow;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The stock of past sales, over HTTP. */
@Singleton
class CatalogPastStock implements PastStock {

  private final PastSalesCalls catalog;
  private final ObjectMapper json;

  CatalogPastStock(@RestClient PastSalesCalls catalog, ObjectMapper json) {
    this.catalog = catalog;
    this.json = json;
  }

  @Override
  public Checked check(List<SaleOrder> orders, boolean isOpening) {
    List<PastSalesInquiry.Line> lines =
        orders.stream()
            .flatMap(order -> order.rows().stream())
            .map(CatalogPastStock::inquiry)
            .toList();
    PastSalesAnswer answer = catalog.check(new PastSalesInquiry(isOpening, lines));
    return new Checked(
        answer.products().stream()
            .collect(
                toMap(
                    PastSalesAnswer.Product::row,
                    found -> new SoldProduct(found.productId(), found.sku(), found.name()))),
        answer.faults().stream()
            .map(fault -> new Fault(fault.row(), fault.field(), fault.message()))
            .toList());
  }

  private static PastSalesInquiry.Line inquiry(SaleRow row) {
    return new PastSalesInquiry.Line(
        row.number(), row.sku(), row.productName(), row.quantity(), row.soldAt());
  }

  @Override
  public Map<Long, Money> take(long importId, String actor, SalesPlan plan) {
    List<PastSalesRequest.Line> lines = new ArrayList<>();
    plan.sales().forEach(sale -> addLines(sale, plan, lines));
    try {
      return catalog.take(new PastSalesRequest(importId, actor, plan.openedAt(), lines)).stream()
          .collect(toMap(IssueAnswer.Line::orderItemId, IssueAnswer.Line::cost));
    } catch (Refusal refusal) {
      if (!Finality.isFinal(refusal)) {
        throw refusal;
      }
      throw refused(refusal);
    }
  }

  private static void addLines(PastSale sale, SalesPlan plan, List<PastSalesRequest.Line> lines) {
    for (PastSale.Line line : sale.lines()) {
      lines.add(
          new PastSalesRequest.Line(
              line.row(),
              sale.orderId(),
              sale.fulfilmentId(),
              line.id(),
              line.productId(),
              line.quantity(),
              plan.costs().get(line.id()),
              sale.soldAt()));
    }
  }

  private StockRefused refused(Refusal refusal) {
    String message = refusal.code().code() + ": " + refusal.getMessage();
    Object errors = refusal.members().get("errors");
    boolean namesRows = refusal.code().code().equals("past_sales_refused") && errors != null;
    return new StockRefused(
        message,
        namesRows ? json.convertValue(errors, new TypeReference<List<Fault>>() {}) : List.of());
  }

  @Override
  public void putBack(long importId, String actor) {
    catalog.undo(new PastSalesUndo(importId, actor));
  }
}
