package com.easyecom.order.salesimport.api;

import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.imports.ImportError;
import com.easyecom.kit.http.Filters;
import com.easyecom.kit.http.Uploads;
import com.easyecom.kit.idempotency.Begun;
import com.easyecom.kit.idempotency.Created;
import com.easyecom.kit.idempotency.Idempotency;
import com.easyecom.kit.security.Allowed;
import com.easyecom.kit.security.Caller;
import com.easyecom.kit.security.Permission;
import com.easyecom.order.salesimport.application.BeginSalesImport;
import com.easyecom.order.salesimport.application.FindSalesImport;
import com.easyecom.order.salesimport.application.SalesImport;
import com.easyecom.order.salesimport.application.SalesImportOptions;
import com.easyecom.order.salesimport.domain.SalesImportState;
import com.easyecom.order.salesimport.domain.SalesLimits;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Takes files of past sales. */
@Path("/api/v1/orders/import")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Orders")
public class SalesImportResource {

  static final String IMPORTS = "/api/v1/orders/imports";

  /** Those of which nothing is left that a repetition could find. */
  private static final Set<SalesImportState> WITHOUT_EFFECT =
      EnumSet.of(SalesImportState.FAILED, SalesImportState.PREVIEWED, SalesImportState.INTERRUPTED);

  /**
   * What is kept under a request's key.
   *
   * @param importId shown as it is whenever the request is repeated
   */
  public record BegunImport(long importId) {}

  @Inject BeginSalesImport beginSalesImport;
  @Inject FindSalesImport findSalesImport;
  @Inject Idempotency idempotency;
  @Inject Caller caller;

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Allowed(Permission.IMPORT_SALES)
  @Operation(
      summary = "Import past sales from a CSV file",
      description =
          "Makes fulfilled orders, dated in the past, with their stock and books. All rows or none"
              + " (422 import_failed, naming row, column and value of each error), unless"
              + " partial=true takes the orders without errors. Columns in any order: ordered_at (or"
              + " date), sku or product_name, quantity (or quantity_sold), unit_price; and"
              + " order_number, status, line_total (or total_sale), tax_amount, discount_amount,"
              + " customer_name, customer_phone, customer_email, note, unit_cost, cost (or"
              + " cost_of_goods_sold), profit. Rows of one order_number are one order; a row without"
              + " is an order of its own. What takes longer than 20 s is answered 202 with the"
              + " import's Location. At most 20000 rows and 10 MiB; 409 import_running while another"
              + " is on its way.")
  @APIResponseSchema(SalesImportView.class)
  public Response importSales(
      @RestForm("file") @Nullable FileUpload file,
      @QueryParam("dry_run") @Parameter(description = "Only says what would become of it.")
          @Nullable String dryRun,
      @QueryParam("partial") @Parameter(description = "Takes the orders that can be taken.")
          @Nullable String partial,
      @QueryParam("stock")
          @Parameter(
              description =
                  "opening: what was sold is received first, at the file's cost, dated the day"
                      + " before the first sale. Without it the stock must be there.")
          @Nullable String stock) {
    SalesImportOptions options =
        new SalesImportOptions(
            Boolean.TRUE.equals(Filters.flag("dry_run", dryRun)),
            Boolean.TRUE.equals(Filters.flag("partial", partial)),
            isOpening(stock));
    java.nio.file.Path upload = Uploads.file(file, SalesLimits.FILE_BYTES);
    Begun<BegunImport> begun = begin(upload, options);
    long id = begun.body().importId();
    if (begun.isNew()) {
      beginSalesImport.run(id, upload, options);
      return answer(findSalesImport.get(id));
    }
    return Response.fromResponse(answer(findSalesImport.await(id)))
        .header(Idempotency.REPLAYED, true)
        .build();
  }

  /** Key and import are noted together: whoever repeats the request follows the one import. */
  private Begun<BegunImport> begin(java.nio.file.Path file, SalesImportOptions options) {
    return idempotency.begin(
        ImportFile.of(file, options),
        BegunImport.class,
        begun -> WITHOUT_EFFECT.contains(findSalesImport.get(begun.importId()).state()),
        () -> {
          long id = beginSalesImport.begin(caller.username(), options);
          return new Created<>(IMPORTS + "/" + id, new BegunImport(id));
        });
  }

  private static boolean isOpening(@Nullable String stock) {
    if (stock != null && !stock.equals("opening")) {
      throw Refusal.invalid("stock", "must be opening, or left out");
    }
    return stock != null;
  }

  private static Response answer(SalesImport made) {
    SalesImportView view = SalesImportView.of(made);
    if (made.state() == SalesImportState.FAILED) {
      throw failure(view);
    }
    return made.state().isOnItsWay()
        ? Response.accepted(view).header(HttpHeaders.LOCATION, IMPORTS + "/" + made.id()).build()
        : Response.ok(view).build();
  }

  private static Refusal failure(SalesImportView view) {
    return new Refusal(
            ImportError.IMPORT_FAILED,
            "%d rows cannot be taken; nothing was changed.".formatted(view.failed()))
        .with("import_id", view.importId())
        .with("created", view.created())
        .with("updated", view.updated())
        .with("failed", view.failed())
        .with("errors", view.errors())
        .with("warnings", view.warnings());
  }
}
