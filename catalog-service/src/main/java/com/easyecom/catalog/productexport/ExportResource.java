package com.easyecom.catalog.productexport;

import com.easyecom.kit.csv.CsvWriter;
import com.easyecom.kit.http.CsvDownload;
import com.easyecom.kit.security.Allowed;
import com.easyecom.kit.security.Caller;
import com.easyecom.kit.security.Permission;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Gives the catalog out as CSV. */
@Path("/api/v1/products/export")
@RunOnVirtualThread
@Tag(name = "Products")
public class ExportResource {

  @Inject ExportedProducts products;
  @Inject Caller caller;

  @GET
  @Produces(CsvDownload.TYPE)
  @Allowed(Permission.READ_PRODUCTS)
  @Operation(
      summary = "Export all products as CSV",
      description =
          "UTF-8 with a header, archived products left out. An import into an empty shop makes the"
              + " same products, with the same stock and value. Text that a spreadsheet would take"
              + " for a formula has an apostrophe before it, which an import takes off. unit_cost"
              + " and stock_value are there for those who may see costs.")
  @APIResponse(
      responseCode = "200",
      content = @Content(mediaType = CsvDownload.TYPE, schema = @Schema(type = SchemaType.STRING)))
  public Response export() {
    boolean showsCosts = caller.has(Permission.SEE_COSTS);
    return CsvDownload.of("products.csv", csv -> write(csv, showsCosts));
  }

  private void write(CsvWriter csv, boolean showsCosts) throws IOException {
    csv.row(ExportedProduct.header(showsCosts));
    List<ExportedProduct> page = products.after(0);
    while (!page.isEmpty()) {
      for (ExportedProduct product : page) {
        csv.row(product.cells(showsCosts));
      }
      page = products.after(page.getLast().id());
    }
  }
}
