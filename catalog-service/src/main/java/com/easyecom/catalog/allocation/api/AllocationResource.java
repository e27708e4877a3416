package com.easyecom.catalog.allocation.api;

import com.easyecom.catalog.allocation.application.AllocateStock;
import com.easyecom.catalog.allocation.application.HeldStock;
import com.easyecom.catalog.allocation.application.IssueStock;
import com.easyecom.catalog.allocation.application.IssuedStock;
import com.easyecom.catalog.allocation.application.ReallocateStock;
import com.easyecom.catalog.allocation.application.ReleaseStock;
import com.easyecom.internalapi.catalog.AllocationAnswer;
import com.easyecom.internalapi.catalog.AllocationRequest;
import com.easyecom.internalapi.catalog.IssueAnswer;
import com.easyecom.internalapi.catalog.IssueRequest;
import com.easyecom.internalapi.catalog.ProductFacts;
import com.easyecom.internalapi.catalog.ReallocationRequest;
import com.easyecom.internalapi.catalog.ReleaseRequest;
import com.easyecom.kit.security.Caller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What order-service asks of the stock. */
@Path("/internal")
@RunOnVirtualThread
@Tag(name = "Internal")
public class AllocationResource {

  @Inject AllocateStock allocateStock;
  @Inject IssueStock issueStock;
  @Inject ReallocateStock reallocateStock;
  @Inject ReleaseStock releaseStock;
  @Inject Caller caller;

  @POST
  @Path("/allocations")
  @Operation(summary = "Hold stock for an order: all lines or none")
  public AllocationAnswer allocate(AllocationRequest request) {
    HeldStock held = allocateStock.allocate(InternalRequests.holdRequest(request));
    return new AllocationAnswer(
        held.orderId(),
        held.products().stream()
            .map(
                product ->
                    new ProductFacts(
                        product.productId(), product.sku(), product.name(), product.unitPrice()))
            .toList());
  }

  @POST
  @Path("/issues")
  @Operation(summary = "Take held stock out for a fulfilment")
  public IssueAnswer issue(IssueRequest request) {
    IssuedStock issued = issueStock.issue(InternalRequests.issue(request), caller.username());
    return new IssueAnswer(
        issued.occurredAt(),
        issued.lines().stream()
            .map(line -> new IssueAnswer.Line(line.orderItemId(), line.cost()))
            .toList());
  }

  @POST
  @Path("/reallocations")
  @Operation(summary = "Make a changed order hold what it needs now, all or nothing")
  public void reallocate(ReallocationRequest request) {
    reallocateStock.reallocate(InternalRequests.reallocation(request));
  }

  @POST
  @Path("/releases")
  @Operation(summary = "Give back what an order still holds")
  public void release(ReleaseRequest request) {
    releaseStock.release(request.orderId());
  }
}
