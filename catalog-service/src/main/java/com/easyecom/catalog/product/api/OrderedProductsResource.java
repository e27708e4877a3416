package com.easyecom.catalog.product.api;

import com.easyecom.catalog.product.application.FindProducts;
import com.easyecom.catalog.product.application.ProductOverview;
import com.easyecom.internalapi.catalog.ProductAnswer;
import com.easyecom.internalapi.catalog.ProductInquiry;
import com.easyecom.kernel.error.Refusal;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What order-service asks of products before an order is changed. */
@Path("/internal/products")
@RunOnVirtualThread
@Tag(name = "Internal")
public class OrderedProductsResource {

  @Inject FindProducts products;

  @POST
  @Operation(summary = "Say what products are now")
  public ProductAnswer describe(ProductInquiry inquiry) {
    if (inquiry.productIds() == null
        || inquiry.productIds().contains(null)
        || inquiry.productIds().size() > ProductInquiry.MAX_IDS) {
      throw Refusal.invalid("product_ids", "must be at most " + ProductInquiry.MAX_IDS + " ids");
    }
    return new ProductAnswer(
        products.overviews(inquiry.productIds()).stream()
            .map(OrderedProductsResource::answer)
            .toList());
  }

  private static ProductAnswer.Product answer(ProductOverview overview) {
    return new ProductAnswer.Product(
        overview.product().id(),
        overview.product().sku(),
        overview.product().name(),
        overview.product().unitPrice(),
        overview.product().isActive() && !overview.product().isArchived(),
        overview.stock().available(),
        overview.stock().unitCost());
  }
}
