package com.easyecom.kit.deadletter;

import com.easyecom.kernel.paging.PageRequest;
import com.easyecom.kernel.paging.TimePlace;
import com.easyecom.kit.http.Listing;
import com.easyecom.kit.security.Allowed;
import com.easyecom.kit.security.Caller;
import com.easyecom.kit.security.Permission;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** This service's dead letters. */
@Path("/api/v1/system/dead-letters")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Allowed(Permission.ADMINISTER)
@Tag(name = "System")
public class DeadLetterResource {

  @Inject FindDeadLetters letters;
  @Inject ReplayDeadLetter replay;
  @Inject DiscardDeadLetter discard;
  @Inject Caller caller;

  @GET
  @Operation(summary = "List events that were set aside, and those parked behind them")
  @APIResponseSchema(value = DeadLetterView[].class, responseCode = "200")
  public Response list(
      @QueryParam("topic") String topic,
      @QueryParam("type") String type,
      @QueryParam("aggregate_id") String aggregateId,
      @QueryParam("service") String service,
      @QueryParam("limit") String limit,
      @QueryParam("cursor") String cursor,
      @Context UriInfo uri) {
    return Listing.of(
        letters.list(
            new DeadLetterFilter(topic, type, aggregateId),
            service,
            TimePlace.of(cursor),
            PageRequest.limitOf(limit)),
        uri);
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "Get an event that was set aside, with its data")
  public DeadLetterDetails get(@PathParam("id") long id) {
    return letters.get(id);
  }

  @POST
  @Path("/{id}/replay")
  @Operation(summary = "Try the event again, and then what is parked behind it")
  public Replay replay(@PathParam("id") long id) {
    return replay.replay(id);
  }

  @DELETE
  @Path("/{id}")
  @Operation(summary = "Discard the event for good, and let those go on that wait behind it")
  @APIResponse(responseCode = "204", description = "Discarded")
  public void discard(@PathParam("id") long id) {
    discard.discard(id, caller.username());
  }
}
