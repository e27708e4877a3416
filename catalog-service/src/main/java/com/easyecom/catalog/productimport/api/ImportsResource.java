package com.easyecom.catalog.productimport.api;

import com.easyecom.catalog.productimport.application.FindImport;
import com.easyecom.catalog.productimport.application.ImportedFile;
import com.easyecom.catalog.productimport.application.UndoImport;
import com.easyecom.catalog.productimport.domain.ImportState;
import com.easyecom.kit.security.Allowed;
import com.easyecom.kit.security.Caller;
import com.easyecom.kit.security.Permission;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The imports there were. */
@Path("/api/v1/products/imports")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Allowed(Permission.WRITE_PRODUCTS)
@Tag(name = "Products")
public class ImportsResource {

  @Inject FindImport findImport;
  @Inject UndoImport undoImport;
  @Inject Caller caller;

  @GET
  @Path("/{id}")
  @Operation(
      summary = "Read an import",
      description =
          "While it runs it tells how many rows were checked. One that is interrupted changed"
              + " nothing: its process ended.")
  public ImportView get(@PathParam("id") long id) {
    return ImportView.of(findImport.get(id));
  }

  @DELETE
  @Path("/{id}")
  @Operation(
      summary = "Undo an import",
      description =
          "Products that it made are deleted, or archived under another SKU where stock was"
              + " received; others are as they were. 409 import_in_use names what happened to them"
              + " since (in_use: product_id, sku, reason), and nothing is changed. What takes"
              + " longer than 20 s is answered 202 and goes on: all of it or, when its process"
              + " ends, none. An import that then is done and not undone was refused: ask again to"
              + " be told why.")
  @APIResponse(responseCode = "204", description = "Undone")
  @APIResponse(
      responseCode = "202",
      description = "It is being undone",
      content = @Content(schema = @Schema(implementation = ImportView.class)))
  public Response undo(@PathParam("id") long id) {
    ImportedFile present = undoImport.undo(id, caller.identity());
    return present.state() == ImportState.UNDONE
        ? Response.noContent().build()
        : Response.accepted(ImportView.of(present))
            .header(HttpHeaders.LOCATION, ImportResource.IMPORTS + id)
            .build();
  }
}
