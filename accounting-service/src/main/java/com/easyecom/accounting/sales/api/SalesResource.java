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

/** Sales by day, month, product, category, customer or channel, over HTTP. */
@Path(SalesLinks.SALES)
@Produces({AnswerFormat.JSON, AnswerFormat.CSV})
@RunOnVirtualThread
@Allowed(Permission.USE_BOOKS)
@Tag(name = "Reports")
public class SalesResource {

  private final SalesReports reports;
  private final Shop shop;

  SalesResource(SalesReports reports, Shop shop) {
    this.reports = reports;
    this.shop = shop;
  }

  @GET
  @Operation(
      summary = "Sales, their cost, and what was earned by them",
      description =
          "`group_by` is day (if not given), month, product, category, customer or channel. Days"
              + " are those of posting, so that the total is the profit and loss's of the same"
              + " days, but for entries by hand. Rows are paged, the total is of all. Days and"
              + " months run forward, other rows newest first. A CSV file has all rows.")
  @APIResponseSchema(value = SalesView.class, responseCode = "200")
  public Response sales(
      @QueryParam("group_by") @Nullable String groupBy,
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor,
      @BeanParam AnswerFormat format,
      @Context UriInfo uri) {
    Grouping asked = Filters.oneOf("group_by", groupBy, Grouping.class);
    Grouping grouping = asked == null ? Grouping.DAY : asked;
    Days days = Days.filter(from, to, shop.zone());
    PageRequest page = PageRequest.of(limit, cursor);
    return format.answer(
        () -> {
          SalesReport report = reports.report(grouping, days, page);
          return Listing.begin(report.rows(), uri).entity(view(report, grouping, days, from, to));
        },
        "sales-by-" + name(grouping) + ".csv",
        csv -> SalesCells.write(csv, grouping, reports.allRows(grouping, days)));
  }

  private static SalesView view(
      SalesReport report,
      Grouping grouping,
      Days days,
      @Nullable String from,
      @Nullable String to) {
    return new SalesView(
        name(grouping),
        SalesLinks.asked(from, days.first()),
        SalesLinks.asked(to, days.last()),
        report.rows().items().stream().map(row -> SalesRowView.of(row, grouping, days)).toList(),
        new SalesView.Total(
            FiguresView.of(report.total()), Map.of("lines", SalesLinks.lines(days))));
  }

  private static String name(Grouping grouping) {
    return grouping.name().toLowerCase(Locale.ROOT);
  }
}
