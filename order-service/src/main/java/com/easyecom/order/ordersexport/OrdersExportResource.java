package com.easyecom.order.ordersexport;

import com.easyecom.kit.csv.CsvWriter;
import com.easyecom.kit.security.Allowed;
import com.easyecom.kit.security.Caller;
import com.easyecom.kit.security.Permission;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Gives the orders out as CSV. */
@Path("/api/v1/orders/export")
@RunOnVirtualThread
@Tag(name = "Orders")
public class OrdersExportResource {

  private static final String CSV = "text/csv";

  @Inject ExportedLines lines;
  @Inject Caller caller;

  @GET
  @Produces(CSV)
  @Allowed(Permission.READ_ORDERS)
  @Operation(
      summary = "Export all orders as CSV",
      description =
          "UTF-8 with a header, a row for each line of an order. Its fulfilled orders can be imported"
              + " again; others are passed over there. Text that a spreadsheet would take for a"
              + " formula has an apostrophe before it, which an import takes off. unit_cost and cost"
              + " are there for those who may see costs.")
  @APIResponse(
      responseCode = "200",
      content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
  public Response export() {
    boolean showsCosts = caller.has(Permission.SEE_COSTS);
    StreamingOutput file = out -> write(out, showsCosts);
    return Response.ok(file, CSV + "; charset=UTF-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"orders.csv\"")
        .build();
  }

  private void write(OutputStream out, boolean showsCosts) throws IOException {
    CsvWriter csv =
        new CsvWriter(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
    csv.row(ExportedLine.header(showsCosts));
    List<ExportedLine> page = lines.after(0, 0);
    while (!page.isEmpty()) {
      for (ExportedLine line : page) {
        csv.row(line.cells(showsCosts));
      }
      page = lines.after(page.getLast().orderId(), page.getLast().lineId());
    }
    csv.flush();
  }
}
