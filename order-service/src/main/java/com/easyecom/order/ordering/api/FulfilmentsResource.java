package com.easyecom.order.ordering.api;

import com.easyecom.kernel.error.Refusal;
import com.easyecom.kit.idempotency.Created;
import com.easyecom.kit.idempotency.Idempotency;
import com.easyecom.kit.security.Allowed;
import com.easyecom.kit.security.Caller;
import com.easyecom.kit.security.Permission;
import com.easyecom.order.ordering.application.CompleteFulfilment;
import com.easyecom.order.ordering.application.FindOrders;
import com.easyecom.order.ordering.application.StartFulfilment;
import com.easyecom.order.ordering.domain.FulfilmentState;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Orders handed over, whole or in part. */
@Path(OrdersResource.PATH + "/{id}/fulfilments")
@RunOnVirtualThread
@Allowed(Permission.FULFIL_ORDERS)
@Tag(name = "Orders")
public class FulfilmentsResource {

  /** What is stored of the answer: the order is shown as it is when it is asked for again. */
  record Started(long fulfilmentId) {}

  private static final FulfilRequest WHOLE = new FulfilRequest(null);

  private final Idempotency idempotency;
  private final Caller caller;
  private final StartFulfilment startFulfilment;
  private final CompleteFulfilment completeFulfilment;
  private final FindOrders findOrders;

  FulfilmentsResource(
      Idempotency idempotency,
      Caller caller,
      StartFulfilment startFulfilment,
      CompleteFulfilment completeFulfilment,
      FindOrders findOrders) {
    this.idempotency = idempotency;
    this.caller = caller;
    this.startFulfilment = startFulfilment;
    this.completeFulfilment = completeFulfilment;
    this.findOrders = findOrders;
  }

  @POST
  @Operation(summary = "Hand over an order, whole or in part")
  @APIResponseSchema(value = FulfilledOrderView.class, responseCode = "201")
  public Response fulfil(@PathParam("id") long id, @Nullable FulfilRequest body) {
    FulfilRequest request = body == null ? WHOLE : body;
    Response stored =
        idempotency.create(
            request,
            Started.class,
            () ->
                new Created<>(
                    OrdersResource.PATH + "/" + id,
                    new Started(startFulfilment.start(id, request.toParts(), caller.username()))));
    long fulfilmentId = ((Started) stored.getEntity()).fulfilmentId();
    FulfilmentState state = complete(fulfilmentId);
    OrderView order = OrderView.of(findOrders.get(id), caller.has(Permission.SEE_COSTS));
    return Response.fromResponse(stored)
        .entity(new FulfilledOrderView(order, fulfilmentId, state))
        .build();
  }

  private FulfilmentState complete(long fulfilmentId) {
    try {
      return completeFulfilment.complete(fulfilmentId);
    } catch (Refusal undone) {
      idempotency.forget();
      throw undone;
    }
  }
}
