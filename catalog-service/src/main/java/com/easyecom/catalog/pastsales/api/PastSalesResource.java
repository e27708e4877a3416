package com.easyecom.catalog.pastsales.api;

import com.easyecom.catalog.allocation.application.IssuedStock;
import com.easyecom.catalog.pastsales.application.CheckPastSales;
import com.easyecom.catalog.pastsales.application.NamedProduct;
import com.easyecom.catalog.pastsales.application.TakePastSales;
import com.easyecom.catalog.pastsales.application.UndoPastSales;
import com.easyecom.internalapi.catalog.IssueAnswer;
import com.easyecom.internalapi.catalog.PastSalesAnswer;
import com.easyecom.internalapi.catalog.PastSalesInquiry;
import com.easyecom.internalapi.catalog.PastSalesRequest;
import com.easyecom.internalapi.catalog.PastSalesUndo;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What order-service asks when sales of the past are imported. */
@Path("/internal/past-sales")
@RunOnVirtualThread
@Tag(name = "Internal")
public class PastSalesResource {

  @Inject CheckPastSales checkPastSales;
  @Inject TakePastSales takePastSales;
  @Inject UndoPastSales undoPastSales;

  @POST
  @Path("/check")
  @Operation(summary = "Find the products of past sales, and what cannot be taken")
  public PastSalesAnswer check(PastSalesInquiry inquiry) {
    CheckPastSales.Checked checked =
        checkPastSales.check(PastSalesRequests.asked(inquiry), inquiry.opening());
    return new PastSalesAnswer(
        checked.products().entrySet().stream()
            .map(found -> product(found.getKey(), found.getValue()))
            .toList(),
        checked.faults().stream()
            .map(fault -> new PastSalesAnswer.Fault(fault.row(), fault.field(), fault.message()))
            .toList());
  }

  private static PastSalesAnswer.Product product(int row, NamedProduct product) {
    return new PastSalesAnswer.Product(row, product.id(), product.sku(), product.name());
  }

  @POST
  @Operation(summary = "Take an import's sales off the stock: all or none, once")
  public List<IssueAnswer.Line> take(PastSalesRequest request) {
    List<IssuedStock.Line> taken =
        takePastSales.take(
            request.importId(),
            request.actor(),
            PastSalesRequests.sales(request),
            request.openedAt());
    return taken.stream()
        .map(line -> new IssueAnswer.Line(line.orderItemId(), line.cost()))
        .toList();
  }

  @POST
  @Path("/undo")
  @Operation(summary = "Put back what an import's sales took")
  public void undo(PastSalesUndo request) {
    undoPastSales.undo(request.importId(), request.actor());
  }
}
