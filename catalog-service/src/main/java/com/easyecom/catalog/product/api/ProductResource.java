package com.easyecom.catalog.product.api;

import com.easyecom.catalog.product.application.ChangeProduct;
import com.easyecom.catalog.product.application.CreateProduct;
import com.easyecom.catalog.product.application.FindProducts;
import com.easyecom.catalog.product.application.ProductFilter;
import com.easyecom.catalog.product.application.ProductOverview;
import com.easyecom.catalog.product.application.RemoveProduct;
import com.easyecom.catalog.product.search.SearchProducts;
import com.easyecom.kernel.paging.Page;
import com.easyecom.kernel.paging.PageRequest;
import com.easyecom.kit.http.Filters;
import com.easyecom.kit.http.Listing;
import com.easyecom.kit.idempotency.Created;
import com.easyecom.kit.idempotency.Idempotency;
import com.easyecom.kit.security.Allowed;
import com.easyecom.kit.security.Permission;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The catalog. */
@Path("/api/v1/products")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Allowed(Permission.READ_PRODUCTS)
@Tag(name = "Products")
public class ProductResource {

  @Inject CreateProduct createProduct;
  @Inject ChangeProduct changeProduct;
  @Inject RemoveProduct removeProduct;
  @Inject FindProducts products;
  @Inject SearchProducts searchProducts;
  @Inject Idempotency idempotency;

  @POST
  @Allowed(Permission.WRITE_PRODUCTS)
  @Operation(summary = "Create a product", description = "409 sku_exists.")
  @APIResponseSchema(value = ProductView.class, responseCode = "201")
  public Response create(CreateProductBody body) {
    return idempotency.create(
        body,
        ProductView.class,
        () -> {
          ProductView made = ProductView.of(createProduct.create(body.toProduct()));
          return new Created<>("/api/v1/products/" + made.id(), made);
        });
  }

  @GET
  @Operation(
      summary = "List products, newest first; or those that a text finds, best first",
      description =
          "A text finds first the SKU or barcode that it is, then SKUs, barcodes and names that begin"
              + " with it, then what has its words in name, SKU, barcode or category, then what has"
              + " words that begin with them, then what has them with one typo in a word of four"
              + " letters or more. Of very many words the ten longest count. Archived products are"
              + " in no list.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = ProductView.class)))
  public Response list(
      @QueryParam("q")
          @Parameter(
              description = "Found in name, SKU, barcode or category. At most 200 characters.")
          @Nullable String text,
      @QueryParam("category") @Nullable String category,
      @QueryParam("is_active") @Nullable String isActive,
      @QueryParam("in_stock") @Parameter(description = "Whether any of it is available.")
          @Nullable String inStock,
      @QueryParam("sku") @Nullable String sku,
      @QueryParam("barcode") @Nullable String barcode,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor,
      @Context UriInfo uri) {
    ProductFilter filter =
        new ProductFilter(
            category,
            Filters.flag("is_active", isActive),
            Filters.flag("in_stock", inStock),
            sku,
            barcode);
    Page<ProductOverview> page =
        text == null || text.isBlank()
            ? products.list(filter, PageRequest.of(limit, cursor))
            : searchProducts.search(text, filter, PageRequest.limitOf(limit), cursor);
    return Listing.of(page.map(ProductView::of), uri);
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "Read one product", description = "Archived ones can be read, too.")
  public ProductView get(@PathParam("id") long id) {
    return ProductView.of(products.get(id));
  }

  @PATCH
  @Path("/{id}")
  @Allowed(Permission.WRITE_PRODUCTS)
  @Operation(
      summary = "Change a product",
      description =
          "What is left out stays; null takes away what can be missing. 409 cost_follows_stock for"
              + " a unit_cost while there is stock, sku_exists, stale_version, product_archived.")
  public ProductView change(@PathParam("id") long id, ChangeProductBody body) {
    return ProductView.of(changeProduct.change(id, body.toChange()));
  }

  @DELETE
  @Path("/{id}")
  @Allowed(Permission.WRITE_PRODUCTS)
  @Operation(
      summary = "Remove a product",
      description =
          "It is archived if it has history, gone otherwise. 409 product_in_stock while stock"
              + " remains.")
  @APIResponse(responseCode = "204", description = "Removed")
  public void remove(@PathParam("id") long id) {
    removeProduct.remove(id);
  }
}
