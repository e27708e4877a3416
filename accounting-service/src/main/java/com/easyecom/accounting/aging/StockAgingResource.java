package com.easyecom.accounting.aging;

import com.easyecom.accounting.dates.DayParameter;
import com.easyecom.kernel.paging.Page;
import com.easyecom.kernel.paging.PageRequest;
import com.easyecom.kit.csv.CsvWriter;
import com.easyecom.kit.http.AnswerFormat;
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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The stock by age over HTTP. */
@Path("/api/v1/reports/stock-aging")
@Produces({AnswerFormat.JSON, AnswerFormat.CSV})
@RunOnVirtualThread
@Allowed(Permission.USE_BOOKS)
@Tag(name = "Reports")
public class StockAgingResource {

  private static final int DEFAULT_LIMIT = 200;
  private static final int MAX_LIMIT = 1_000;

  /** Products that a file reads at once: a slow reader of it holds no connection. */
  private static final int FILE_PAGE = 5_000;

  private final AgedStock stock;
  private final Shop shop;
  private final Clock clock;

  StockAgingResource(AgedStock stock, Shop shop, Clock clock) {
    this.stock = stock;
    this.shop = shop;
    this.clock = clock;
  }

  @GET
  @Operation(
      summary = "The stock at the end of a day, by age",
      description =
          "By first in, first out, so that what is left came last. Values are at the weighted"
              + " average and add up to the balance of the inventory account. The totals are of all"
              + " products, the rows of a page (`limit` 200, at most 1000), by product id. A CSV"
              + " file has all products.")
  @APIResponseSchema(value = StockAgingView.class, responseCode = "200")
  public Response stockAging(
      @QueryParam("as_of_date") @Nullable String asOfDate,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor,
      @BeanParam AnswerFormat format,
      @Context UriInfo uri) {
    LocalDate day = DayParameter.orElse("as_of_date", asOfDate, shop.dayOf(clock.instant()));
    PageRequest request =
        PageRequest.of(PageRequest.limitOf(limit, DEFAULT_LIMIT, MAX_LIMIT), cursor);
    return format.answer(
        () -> page(day, request, uri), "stock-aging-" + day + ".csv", csv -> writeAll(csv, day));
  }

  private Response.ResponseBuilder page(LocalDate day, PageRequest request, UriInfo uri) {
    StockAging aging = stock.asOf(day, request);
    @Nullable String next = Listing.next(aging.page(), uri);
    return Listing.begin(StockAgingView.of(aging, day, next), next);
  }

  private void writeAll(CsvWriter csv, LocalDate day) throws IOException {
    StockAgingCells.header(csv);
    @Nullable String cursor = null;
    do {
      Page<AgedProduct> page = stock.asOf(day, PageRequest.of(FILE_PAGE, cursor)).page();
      for (AgedProduct product : page.items()) {
        StockAgingCells.product(csv, product);
      }
      cursor = page.nextCursor();
    } while (cursor != null);
  }
}
