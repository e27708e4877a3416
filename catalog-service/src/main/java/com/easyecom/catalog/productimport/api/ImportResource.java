package com.easyecom.catalog.productimport.api;

import com.easyecom.catalog.productimport.application.BeginImport;
import com.easyecom.catalog.productimport.application.ImportOptions;
import com.easyecom.catalog.productimport.application.ImportedFile;
import com.easyecom.catalog.productimport.domain.ImportLimits;
import com.easyecom.catalog.productimport.domain.ImportState;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Takes files of products. */
@Path("/api/v1/products/import")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Products")
public class ImportResource {

  static final String IMPORTS = "/api/v1/products/imports/";

  @Inject BeginImport beginImport;
  @Inject Idempotency idempotency;
  @Inject Caller caller;

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Allowed(Permission.WRITE_PRODUCTS)
  @Operation(
      summary = "Import products from a CSV file",
      description =
          "All rows or none (422 import_failed, naming row, column and value of each error), unless"
              + " partial=true. Columns in any order: sku, name (or product_name), category,"
              + " description, unit_cost, unit_price, is_active, barcode, reorder_point,"
              + " reorder_lead_days, on_hand (or quantity), stock_value (or total_cost). A known"
              + " SKU changes its product; without a SKU the name decides. Stock is received where"
              + " there never was any. What takes longer than 20 s is answered 202 with the"
              + " import's Location. At most 100000 rows and 10 MiB; 409 import_running while"
              + " another runs. An Idempotency-Key is of the file's bytes: repeated, it answers how"
              + " that import stands.")
  @APIResponseSchema(ImportView.class)
  public Response importProducts(
      @RestForm("file") @Nullable FileUpload file,
      @QueryParam("dry_run") @Parameter(description = "Only says what would become of it.")
          @Nullable String dryRun,
      @QueryParam("partial") @Parameter(description = "Takes the rows that can be taken.")
          @Nullable String partial) {
    ImportOptions options =
        new ImportOptions(
            Boolean.TRUE.equals(Filters.flag("dry_run", dryRun)),
            Boolean.TRUE.equals(Filters.flag("partial", partial)));
    java.nio.file.Path upload = Uploads.file(file, ImportLimits.FILE_BYTES);
    Begun<BegunImport> begun = begin(upload, options);
    if (begun.isNew()) {
      return answer(beginImport.run(begun.body().importId(), upload, caller.identity(), options));
    }
    return Response.fromResponse(answer(beginImport.follow(begun.body().importId())))
        .header(Idempotency.REPLAYED, true)
        .build();
  }

  /** Key and import are noted together: whoever repeats the request follows the one import. */
  private Begun<BegunImport> begin(java.nio.file.Path file, ImportOptions options) {
    return idempotency.begin(
        ImportRequest.of(file, options),
        BegunImport.class,
        begun -> beginImport.cameToNothing(begun.importId()),
        () -> {
          long id = beginImport.note(caller.username(), options);
          return new Created<>(IMPORTS + id, new BegunImport(id));
        });
  }

  private static Response answer(ImportedFile made) {
    ImportView view = ImportView.of(made);
    if (made.state() == ImportState.FAILED) {
      throw failure(view);
    }
    return made.state() == ImportState.RUNNING
        ? Response.accepted(view).header(HttpHeaders.LOCATION, IMPORTS + made.id()).build()
        : Response.ok(view).build();
  }

  private static Refusal failure(ImportView view) {
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
