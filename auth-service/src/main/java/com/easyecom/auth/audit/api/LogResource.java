package com.easyecom.auth.audit.api;

import com.easyecom.auth.audit.application.ListRecords;
import com.easyecom.auth.audit.application.TrailFilter;
import com.easyecom.auth.audit.application.VerifyTrail;
import com.easyecom.kernel.paging.PageRequest;
import com.easyecom.kit.http.DayRange;
import com.easyecom.kit.http.Listing;
import com.easyecom.kit.security.Allowed;
import com.easyecom.kit.security.Permission;
import com.easyecom.kit.shop.Shop;
import com.fasterxml.jackson.databind.ObjectMapper;
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

/** Who did what. */
@Path("/api/v1/sessions/logs")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Allowed(Permission.ADMINISTER)
@Tag(name = "Sessions")
public class LogResource {

  @Inject ListRecords records;
  @Inject VerifyTrail verifyTrail;
  @Inject Shop shop;
  @Inject ObjectMapper mapper;

  @GET
  @Operation(
      summary = "List who did what, newest first",
      description = "Sign-ins, good and bad, and every change made through any service.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = LogView.class)))
  public Response list(
      @QueryParam("actor") @Nullable String actor,
      @QueryParam("action") @Nullable String action,
      @QueryParam("service") @Nullable String service,
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor,
      @Context UriInfo uri) {
    DayRange days = DayRange.of(from, to, shop.zone());
    TrailFilter filter =
        new TrailFilter(
            actor,
            action,
            service,
            from == null ? null : days.from(),
            to == null ? null : days.until());
    return Listing.of(
        records
            .list(filter, PageRequest.of(limit, cursor))
            .map(record -> LogView.of(record, mapper)),
        uri);
  }

  @GET
  @Path("/verification")
  @Operation(
      summary = "Prove that the log is whole",
      description =
          "Computes every hash anew and compares the log's end with what was published. 503 while"
              + " another verification runs, or when the published end cannot be read.")
  public VerificationView verify() {
    return VerificationView.of(verifyTrail.verify());
  }
}
