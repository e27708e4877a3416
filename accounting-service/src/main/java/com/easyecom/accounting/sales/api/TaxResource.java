package com.easyecom.accounting.sales.api;

import com.easyecom.accounting.dates.Days;
import com.easyecom.accounting.sales.application.Grouping;
import com.easyecom.accounting.sales.application.SalesReport;
import com.easyecom.accounting.sales.application.SalesReports;
import com.easyecom.kernel.paging.PageRequest;
import com.easyecom.kit.http.AnswerFormat;
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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The sales tax that was collected, over HTTP. */
@Path("/api/v1/reports/tax")
@Produces({AnswerFormat.JSON, AnswerFormat.CSV})
@RunOnVirtualThread
@Allowed(Permission.USE_BOOKS)
@Tag(name = "Reports")
public class TaxResource {

  /** What tax is told by. */
  private enum Period {
    DAY,
    MONTH;

    Grouping grouping() {
      return Grouping.valueOf(name());
    }
  }

  private final SalesReports reports;
  private final Shop shop;

  TaxResource(SalesReports reports, Shop shop) {
    this.reports = reports;
    this.shop = shop;
  }

  @GET
  @Operation(
      summary = "Sales tax collected",
      description =
          "`group_by` is month (if not given) or day. Tax is what account 2100 took on the days by"
              + " sales and returns. Rows are paged, the total is of all days; a CSV file has all"
              + " rows.")
  @APIResponseSchema(value = TaxView.class, responseCode = "200")
  public Response tax(
      @QueryParam("group_by") @Nullable String groupBy,
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor,
      @BeanParam AnswerFormat format,
      @Context UriInfo uri) {
    Period asked = Filters.oneOf("group_by", groupBy, Period.class);
    Grouping grouping = asked == null ? Grouping.MONTH : asked.grouping();
    Days days = Days.filter(from, to, shop.zone());
    PageRequest page = PageRequest.of(limit, cursor);
    String name = grouping.name().toLowerCase(Locale.ROOT);
    return format.answer(
        () -> {
          SalesReport report = reports.report(grouping, days, page);
          return Listing.begin(report.rows(), uri)
              .entity(
                  new TaxView(
                      name,
                      SalesLinks.asked(from, days.first()),
                      SalesLinks.asked(to, days.last()),
                      report.rows().items().stream()
                          .map(row -> TaxView.Row.of(row, grouping, days))
                          .toList(),
                      new TaxView.Total(
                          TaxView.Figures.of(report.total()),
                          Map.of("lines", SalesLinks.lines(days)))));
        },
        "tax-by-" + name + ".csv",
        csv -> SalesCells.writeTax(csv, grouping, reports.allRows(grouping, days)));
  }
}
