package com.easyecom.accounting.sales.api;

import com.easyecom.accounting.dates.Days;
import com.easyecom.accounting.sales.application.SaleFilter;
import com.easyecom.accounting.sales.application.SalesReports;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.paging.PageRequest;
import com.easyecom.kit.http.Filters;
import com.easyecom.kit.http.Listing;
import com.easyecom.kit.security.Allowed;
import com.easyecom.kit.security.Permission;
import com.easyecom.kit.shop.Shop;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The order lines that reports of sales are made of, over HTTP. */
@Path(SalesLinks.LINES)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Allowed(Permission.USE_BOOKS)
@Tag(name = "Reports")
public class SaleLinesResource {

  private final SalesReports reports;
  private final Shop shop;

  SaleLinesResource(SalesReports reports, Shop shop) {
    this.reports = reports;
    this.shop = shop;
  }

  /** The query parameters, each of which narrows the list. */
  public static class Asked {
    @QueryParam("from")
    @Nullable String from;

    @QueryParam("to")
    @Nullable String to;

    @QueryParam("entry_id")
    @Nullable String entryId;

    @QueryParam("order_id")
    @Nullable String orderId;

    @QueryParam("order_item_id")
    @Nullable String orderItemId;

    @QueryParam("return_id")
    @Nullable String returnId;

    @QueryParam("product_id")
    @Nullable String productId;

    @QueryParam("customer_id")
    @Nullable String customerId;

    @QueryParam("category")
    @Nullable String category;

    @QueryParam("channel")
    @Nullable String channel;

    @QueryParam("without")
    @Nullable String without;

    SaleFilter filter(Shop shop) {
      if (orderItemId != null && orderId == null) {
        throw Refusal.invalid("order_id", "is needed with order_item_id");
      }
      return new SaleFilter(
          Days.filter(from, to, shop.zone()),
          Filters.id("entry_id", entryId),
          Filters.id("order_id", orderId),
          Filters.id("order_item_id", orderItemId),
          Filters.id("return_id", returnId),
          Filters.id("product_id", productId),
          Filters.id("customer_id", customerId),
          category,
          channel,
          Filters.oneOf("without", without, SaleFilter.Without.class));
    }
  }

  @GET
  @Operation(
      summary = "List the order lines that reports of sales are made of",
      description =
          "Newest first by the day of posting. `entry_id` asks for what that journal entry says;"
              + " `order_item_id` needs `order_id`; `without` is product, category, customer or"
              + " channel: lines of which that is not known.")
  @APIResponseSchema(value = SaleLineView[].class, responseCode = "200")
  public Response lines(
      @BeanParam Asked asked,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor,
      @Context UriInfo uri) {
    var page = reports.lines(asked.filter(shop), PageRequest.limitOf(limit), cursor);
    return Listing.of(page.map(SaleLineView::of), uri);
  }
}
