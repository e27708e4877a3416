package com.easyecom.order.customers.api;

import com.easyecom.kernel.paging.PageRequest;
import com.easyecom.kit.http.Listing;
import com.easyecom.kit.security.Allowed;
import com.easyecom.kit.security.Permission;
import com.easyecom.order.customers.application.SuspectDuplicates;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Customers who may be one. */
@Path(CustomersResource.PATH + "/duplicates")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Allowed(Permission.READ_ORDERS)
@Tag(name = "Customers")
public class DuplicatesResource {

  @Inject SuspectDuplicates suspectDuplicates;

  @GET
  @Operation(
      summary = "List customers who may be one",
      description =
          "Those with the same e-mail address, then those with the same name, whatever its case,"
              + " accents and blanks. Merged ones are left out.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              schema = @Schema(type = SchemaType.ARRAY, implementation = DuplicatesView.class)))
  public Response duplicates(
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor,
      @Context UriInfo uri) {
    return Listing.of(
        suspectDuplicates.list(PageRequest.limitOf(limit), cursor).map(DuplicatesView::of), uri);
  }
}
