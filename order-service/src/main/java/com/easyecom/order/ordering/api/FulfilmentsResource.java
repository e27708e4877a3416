package com.easyecom.order.ordering.api;

import com.easyecom.kernel.error.Refusal;
import com.easyecom.kit.http.RequestBinder;
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
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Orders handed over, whole or in part. */
@Path(OrdersResource.PATH + "/{id}/fulfilments")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Allowed(Permission.FULFIL_ORDERS)
@Tag(name = "Orders")
public class FulfilmentsResource {

  /** What is stored of the answer: the order is shown as it is when it is asked for again. */
  record Started(long fulfilmentId) {}

  private static final FulfilRequest WHOLE = new FulfilRequest(null);

  private final RequestBinder binder;
  private final Idempotency idempotency;
  private final Caller caller;
  private final StartFulfilment startFulfilment;
  private final CompleteFulfilment completeFulfilment;
  private final FindOrders findOrders;

  FulfilmentsResource(
      RequestBinder binder,
      Idempotency idempotency,
      Caller caller,
      StartFulfilment startFulfilment,
      CompleteFulfilment completeFulfilment,
      FindOrders findOrders) {
    this.binder = binder;
    this.idempotency = idempotency;
    this.caller = caller;
    this.startFulfilment = startFulfilment;
    this.completeFulfilment = completeFulfilment;
    this.findOrders = findOrders;
  }

  @POST
  @Operation(summary = "Hand over an order, whole or in part")
  @APIResponseSchema(value = FulfilledOrderView.class, responseCode = "201")
  @Consumes(MediaType.APPLICATION_JSON)
  @RequestBody(
      required = false,
      content = @Content(schema = @Schema(implementation = FulfilRequest.class)))
  public Response fulfil(@PathParam("id") long id, byte[] body) {
    // No body at all means the same as an empty object, where binding would call it malformed.
    FulfilRequest request = body.length == 0 ? WHOLE : binder.bind(body, FulfilRequest.class);
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
