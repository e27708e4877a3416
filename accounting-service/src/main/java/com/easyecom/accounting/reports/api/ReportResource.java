package com.easyecom.accounting.reports.api;

import com.easyecom.accounting.dates.Days;
import com.easyecom.accounting.reports.application.Reports;
import com.easyecom.accounting.reports.application.ShowDashboard;
import com.easyecom.accounting.reports.domain.ProfitAndLoss;
import com.easyecom.accounting.reports.domain.ProfitAndLossChange;
import com.easyecom.kit.http.AnswerFormat;
import com.easyecom.kit.security.Allowed;
import com.easyecom.kit.security.Permission;
import com.easyecom.kit.shop.Shop;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The shop's reports over HTTP. */
@Path("/api/v1/reports")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Allowed(Permission.USE_BOOKS)
@Tag(name = "Reports")
public class ReportResource {

  private final Reports reports;
  private final ShowDashboard showDashboard;
  private final Shop shop;
  private final Clock clock;

  ReportResource(Reports reports, ShowDashboard showDashboard, Shop shop, Clock clock) {
    this.reports = reports;
    this.showDashboard = showDashboard;
    this.shop = shop;
    this.clock = clock;
  }

  @GET
  @Path("/profit-loss")
  @Operation(
      summary = "Profit and loss of a period, both ends included",
      description =
          "With `compare_to`, or `comparison_start` and `comparison_end`, each line and total is"
              + " beside what it was in another period. `previous_period` are as many days before"
              + " it, whole months before whole months.")
  @Produces({AnswerFormat.JSON, AnswerFormat.CSV})
  @APIResponseSchema(value = ProfitLossView.class, responseCode = "200")
  public Response profitLoss(
      @QueryParam("period_start") @Nullable String periodStart,
      @QueryParam("period_end") @Nullable String periodEnd,
      @BeanParam ComparisonParameters comparison,
      @BeanParam AnswerFormat format) {
    Days days = Days.period(periodStart, periodEnd);
    return format.answer(
        profitLoss(days, comparison.comparedWith(days)),
        "profit-loss-" + days.first() + "-to-" + days.last() + ".csv");
  }

  private ProfitLossView profitLoss(Days days, @Nullable Days comparedWith) {
    ProfitAndLoss report = reports.profitAndLoss(days);
    return comparedWith == null
        ? ProfitLossView.of(report, days)
        : ProfitLossView.of(
            new ProfitAndLossChange(report, reports.profitAndLoss(comparedWith)),
            days,
            comparedWith,
            shop.zero());
  }

  @GET
  @Path("/dashboard")
  @Operation(summary = "The shop at a glance: all that was ever posted, and what is on hand")
  public DashboardView dashboard() {
    return DashboardView.of(
        showDashboard.show(), shop.currency().getCurrencyCode(), clock.instant());
  }
}
