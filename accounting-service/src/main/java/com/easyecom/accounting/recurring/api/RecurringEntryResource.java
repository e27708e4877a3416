package com.easyecom.accounting.recurring.api;

import com.easyecom.accounting.recurring.application.EndRecurringEntry;
import com.easyecom.accounting.recurring.application.RecurringEntries;
import com.easyecom.accounting.recurring.application.StartRecurringEntry;
import com.easyecom.kernel.error.CommonError;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.paging.PageRequest;
import com.easyecom.kit.http.Filters;
import com.easyecom.kit.http.Listing;
import com.easyecom.kit.idempotency.Created;
import com.easyecom.kit.idempotency.Idempotency;
import com.easyecom.kit.security.Allowed;
import com.easyecom.kit.security.Caller;
import com.easyecom.kit.security.Permission;
import com.easyecom.kit.shop.Shop;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Entries that recur, over HTTP. */
@Path(RecurringEntryView.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Allowed(Permission.USE_BOOKS)
@Tag(name = "Accounting")
public class RecurringEntryResource {

  @Inject RecurringEntries entries;
  @Inject StartRecurringEntry startRecurringEntry;
  @Inject EndRecurringEntry endRecurringEntry;
  @Inject Idempotency idempotency;
  @Inject Caller caller;
  @Inject Shop shop;

  @GET
  @Operation(summary = "List recurring entries, newest first")
  @APIResponseSchema(value = RecurringEntryView[].class, responseCode = "200")
  public Response list(
      @QueryParam("is_active") @Nullable String isActive,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor,
      @Context UriInfo uri) {
    return Listing.of(
        entries
            .list(Filters.flag("is_active", isActive), PageRequest.of(limit, cursor))
            .map(RecurringEntryView::of),
        uri);
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "Show a recurring entry")
  public RecurringEntryView get(@PathParam("id") long id) {
    return entries
        .find(id)
        .map(RecurringEntryView::of)
        .orElseThrow(
            () -> new Refusal(CommonError.NOT_FOUND, "There is no recurring entry " + id + "."));
  }

  @POST
  @Operation(
      summary = "Have an entry posted every month",
      description =
          "On `day_of_month`, in a shorter month on its last day, from `start_date` on to"
              + " `end_date`. Months that have gone by are posted at once.")
  @APIResponseSchema(value = RecurringEntryView.class, responseCode = "201")
  public Response start(RecurringEntryRequest request) {
    return idempotency.create(request, RecurringEntryView.class, () -> started(request));
  }

  private Created<RecurringEntryView> started(RecurringEntryRequest request) {
    RecurringEntryView view =
        RecurringEntryView.of(
            startRecurringEntry.start(request.toAsked(shop.zero()), caller.username()));
    return new Created<>(RecurringEntryView.PATH + "/" + view.id(), view);
  }

  @DELETE
  @Path("/{id}")
  @Operation(
      summary = "End a recurring entry",
      description = "It is not posted any more; what it posted stays.")
  public void end(@PathParam("id") long id) {
    endRecurringEntry.end(id, caller.username());
  }
}
