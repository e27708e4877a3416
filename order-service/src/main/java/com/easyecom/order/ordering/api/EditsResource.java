package com.easyecom.order.ordering.api;

import com.easyecom.kernel.error.Refusal;
import com.easyecom.kit.http.Filters;
import com.easyecom.kit.idempotency.Created;
import com.easyecom.kit.idempotency.Idempotency;
import com.easyecom.kit.security.Allowed;
import com.easyecom.kit.security.Caller;
import com.easyecom.kit.security.Permission;
import com.easyecom.order.ordering.application.CompleteFulfilment;
import com.easyecom.order.ordering.application.Consent;
import com.easyecom.order.ordering.application.EditOrder;
import com.easyecom.order.ordering.application.Edited;
import com.easyecom.order.ordering.application.FindOrders;
import com.easyecom.order.ordering.application.PreviewEdit;
import com.easyecom.order.ordering.application.TwoFactorError;
import com.easyecom.order.ordering.domain.OrderChange;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Orders changed after they were placed. */
@Path(OrdersResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Allowed(Permission.WRITE_ORDERS)
@Tag(name = "Orders")
public class EditsResource {

  private static final String CODE = "X-2FA-Code";
  private static final String CHANGE_ID = "X-Change-Id";

  private final Idempotency idempotency;
  private final Caller caller;
  private final EditOrder editOrder;
  private final PreviewEdit previewEdit;
  private final CompleteFulfilment completeFulfilment;
  private final FindOrders findOrders;

  EditsResource(
      Idempotency idempotency,
      Caller caller,
      EditOrder editOrder,
      PreviewEdit previewEdit,
      CompleteFulfilment completeFulfilment,
      FindOrders findOrders) {
    this.idempotency = idempotency;
    this.caller = caller;
    this.editOrder = editOrder;
    this.previewEdit = previewEdit;
    this.completeFulfilment = completeFulfilment;
    this.findOrders = findOrders;
  }

  @PATCH
  @Path("/{id}")
  @Operation(
      summary = "Change an order; its stock is reallocated by the difference",
      description =
          "Needs a one-time code of yours. With dry_run=true it needs and uses none, changes"
              + " nothing, and answers what the change would do: order, stock, difference_amount,"
              + " margin_pct, change_id.")
  @APIResponseSchema(value = OrderView.class, responseCode = "200")
  public Response change(
      @PathParam("id") long id,
      @QueryParam("dry_run") @Parameter(description = "Only say what the change would do.")
          @Nullable String dryRun,
      @HeaderParam(CODE) @Nullable String code,
      @HeaderParam(CHANGE_ID)
          @Parameter(description = "The previewed change for which alone the code is good.")
          @Nullable String changeId,
      ChangeOrderRequest request) {
    OrderChange change = request.toChange();
    boolean withCosts = caller.has(Permission.SEE_COSTS);
    if (Boolean.TRUE.equals(Filters.flag("dry_run", dryRun))) {
      return Response.ok(EditPreviewView.of(previewEdit.preview(id, change), withCosts)).build();
    }
    Response stored = editOnce(id, request, change, new Consent(code, changeId));
    return Response.fromResponse(stored)
        .status(Response.Status.OK)
        .header(HttpHeaders.LOCATION, null)
        .entity(OrderView.of(findOrders.get(id), withCosts))
        .build();
  }

  @DELETE
  @Path("/{id}")
  @Operation(
      summary = "Cancel an order; it stays readable, what it holds goes back",
      description = "Needs a one-time code of yours.")
  @APIResponse(responseCode = "204", description = "Cancelled, now or before")
  public Response delete(
      @PathParam("id") long id,
      @HeaderParam(CODE) @Nullable String code,
      @HeaderParam(CHANGE_ID) @Nullable String changeId) {
    ChangeOrderRequest request = ChangeOrderRequest.DELETION;
    Response stored = editOnce(id, request, OrderChange.deletion(), new Consent(code, changeId));
    return Response.fromResponse(stored)
        .status(Response.Status.NO_CONTENT)
        .header(HttpHeaders.LOCATION, null)
        .entity(null)
        .build();
  }

  /** What is done already is answered again without a code: the first one is used up. */
  private Response editOnce(
      long id, ChangeOrderRequest request, OrderChange change, Consent consent) {
    Response stored =
        idempotency
            .completed(request, Edited.class)
            .orElseGet(() -> editOrFollow(id, request, change, consent));
    Long fulfilmentId = ((Edited) stored.getEntity()).fulfilmentId();
    if (fulfilmentId != null) {
      complete(fulfilmentId);
    }
    return stored;
  }

  /** The code may be used up by the same request, which has come before and is not done yet. */
  private Response editOrFollow(
      long id, ChangeOrderRequest request, OrderChange change, Consent consent) {
    try {
      return edit(id, request, change, consent);
    } catch (Refusal refusal) {
      if (refusal.code() != TwoFactorError.TWO_FACTOR_INVALID) {
        throw refusal;
      }
      return idempotency.soonCompleted(request, Edited.class).orElseThrow(() -> refusal);
    }
  }

  private Response edit(long id, ChangeOrderRequest request, OrderChange change, Consent consent) {
    return editOrder.edit(
        id,
        change,
        consent,
        caller.username(),
        effect ->
            idempotency.create(
                request,
                Edited.class,
                () -> new Created<>(OrdersResource.PATH + "/" + id, effect.get())));
  }

  private void complete(long fulfilmentId) {
    try {
      completeFulfilment.complete(fulfilmentId);
    } catch (Refusal undone) {
      idempotency.forget();
      throw undone;
    }
  }
}
