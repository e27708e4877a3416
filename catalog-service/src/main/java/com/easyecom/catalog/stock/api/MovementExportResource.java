package com.easyecom.catalog.stock.api;

import com.easyecom.catalog.stock.application.ListMovements;
import com.easyecom.catalog.stock.application.MovementFilter;
import com.easyecom.catalog.stock.application.RecordedMovement;
import com.easyecom.kernel.paging.PageRequest;
import com.easyecom.kit.csv.CsvWriter;
import com.easyecom.kit.http.CsvDownload;
import com.easyecom.kit.security.Allowed;
import com.easyecom.kit.security.Caller;
import com.easyecom.kit.security.Permission;
import com.easyecom.kit.shop.Shop;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Gives the ledger out as CSV. */
@Path("/api/v1/inventory/movements/export")
@RunOnVirtualThread
@Allowed(Permission.READ_PRODUCTS)
@Tag(name = "Inventory")
public class MovementExportResource {

  /** Read at once: a slow reader of the file holds no connection. */
  private static final int PAGE = 500;

  @Inject ListMovements movements;
  @Inject Caller caller;
  @Inject Shop shop;

  @GET
  @Produces(CsvDownload.TYPE)
  @Operation(
      summary = "Export movements as CSV, newest first",
      description =
          "All that the filters of the list let through, UTF-8 with a header. Text that a"
              + " spreadsheet would take for a formula has an apostrophe before it. unit_cost,"
              + " value, value_after and unit_cost_after are there for those who may see costs.")
  @APIResponse(
      responseCode = "200",
      content = @Content(mediaType = CsvDownload.TYPE, schema = @Schema(type = SchemaType.STRING)))
  public Response export(
      @QueryParam("product_id") @Nullable String productId,
      @QueryParam("movement_type") @Nullable String movementType,
      @QueryParam("reference_type") @Nullable String referenceType,
      @QueryParam("reference_id") @Nullable String referenceId,
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to) {
    MovementFilter filter =
        MovementFilters.of(
            productId, movementType, referenceType, referenceId, from, to, shop.zone());
    boolean showsCosts = caller.has(Permission.SEE_COSTS);
    return CsvDownload.of("movements.csv", csv -> write(csv, filter, showsCosts));
  }

  private void write(CsvWriter csv, MovementFilter filter, boolean showsCosts) throws IOException {
    csv.row(MovementCells.header(showsCosts));
    long before = Long.MAX_VALUE;
    List<RecordedMovement> page;
    do {
      page = movements.list(filter, new PageRequest(PAGE, before)).items();
      for (RecordedMovement movement : page) {
        csv.row(MovementCells.of(movement, showsCosts));
        before = movement.id();
      }
    } while (page.size() == PAGE);
  }
}
