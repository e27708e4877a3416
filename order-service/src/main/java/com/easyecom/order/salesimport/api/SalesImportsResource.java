package com.easyecom.order.salesimport.api;

import com.easyecom.kit.security.Allowed;
import com.easyecom.kit.security.Caller;
import com.easyecom.kit.security.Permission;
import com.easyecom.order.salesimport.application.FindSalesImport;
import com.easyecom.order.salesimport.application.SalesImport;
import com.easyecom.order.salesimport.application.UndoSalesImport;
import com.easyecom.order.salesimport.domain.SalesImportState;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The imports of sales there were. */
@Path(SalesImportResource.IMPORTS)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Allowed(Permission.IMPORT_SALES)
@Tag(name = "Orders")
public class SalesImportsResource {

  @Inject FindSalesImport findSalesImport;
  @Inject UndoSalesImport undoSalesImport;
  @Inject Caller caller;

  @GET
  @Path("/{id}")
  @Operation(
      summary = "Read an import of sales",
      description =
          "One that is interrupted changed nothing: its process ended before it was decided. One"
              + " that is undoing waits for its stock to be put back, which goes on by itself.")
  public SalesImportView get(@PathParam("id") long id) {
    return SalesImportView.of(findSalesImport.get(id));
  }

  @DELETE
  @Path("/{id}")
  @Operation(
      summary = "Undo an import of sales",
      description =
          "Its orders are cancelled, with ~ and the import's id behind their numbers; their stock and"
              + " their books are as if they had never been, on the days of the sales. 409"
              + " import_in_use names what happened to them since (in_use: order_id, order_number,"
              + " reason), and nothing is changed.")
  @APIResponse(responseCode = "204", description = "Undone")
  @APIResponse(responseCode = "202", description = "Decided; the rest goes on by itself")
  public Response undo(@PathParam("id") long id) {
    SalesImport present = undoSalesImport.undo(id, caller.username());
    return present.state() == SalesImportState.UNDONE
        ? Response.noContent().build()
        : Response.accepted(SalesImportView.of(present))
            .header(HttpHeaders.LOCATION, SalesImportResource.IMPORTS + "/" + id)
            .build();
  }
}
