package com.easyecom.catalog.product.api;

import com.easyecom.catalog.product.application.ChangeManyProducts;
import com.easyecom.catalog.product.bulk.BulkAction;
import com.easyecom.kit.idempotency.Created;
import com.easyecom.kit.idempotency.Idempotency;
import com.easyecom.kit.security.Allowed;
import com.easyecom.kit.security.Permission;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.SortedSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Many products at once. */
@Path(BulkProductResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Products")
public class BulkProductResource {

  static final String PATH = "/api/v1/products/bulk";

  @Inject ChangeManyProducts changeManyProducts;
  @Inject Idempotency idempotency;

  @POST
  @Allowed(Permission.WRITE_PRODUCTS)
  @Operation(
      summary = "Change up to 1000 products, all of them or none",
      description =
          "409 bulk_refused with refused: [{id, code, detail}] naming every product that cannot be"
              + " changed so: not_found, product_archived, product_in_stock, price_too_high. An"
              + " Idempotency-Key keeps a repeated request from raising prices twice.")
  @APIResponseSchema(value = BulkChangeView.class, responseCode = "200")
  public Response change(BulkChangeBody body) {
    SortedSet<Long> ids = body.distinctIds();
    BulkAction action = body.action().toAction();
    Response done =
        idempotency.create(
            body,
            BulkChangeView.class,
            () -> {
              int changed = changeManyProducts.change(ids, action);
              return new Created<>(PATH, new BulkChangeView(changed, ids.size() - changed));
            });
    // Nothing is at a place of its own.
    return Response.fromResponse(done)
        .status(Response.Status.OK)
        .header(HttpHeaders.LOCATION, null)
        .build();
  }
}
