package com.easyecom.accounting.reports.api;

import com.easyecom.accounting.dates.DayParameter;
import com.easyecom.accounting.reports.application.Reports;
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
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the accounts come to at the end of a day, today's if none is given. */
@Path("/api/v1/accounting")
@Produces({AnswerFormat.JSON, AnswerFormat.CSV})
@RunOnVirtualThread
@Allowed(Permission.USE_BOOKS)
@Tag(name = "Accounting")
public class StatementResource {

  private final Reports reports;
  private final Shop shop;
  private final Clock clock;

  StatementResource(Reports reports, Shop shop, Clock clock) {
    this.reports = reports;
    this.shop = shop;
    this.clock = clock;
  }

  @GET
  @Path("/trial-balance")
  @Operation(summary = "All accounts' balances at the end of a day")
  @APIResponseSchema(value = TrialBalanceView.class, responseCode = "200")
  public Response trialBalance(
      @QueryParam("as_of") @Nullable String asOf, @BeanParam AnswerFormat format) {
    LocalDate day = day(asOf);
    return format.answer(
        TrialBalanceView.of(reports.trialBalance(day), day), "trial-balance-" + day + ".csv");
  }

  @GET
  @Path("/balance-sheet")
  @Operation(summary = "Assets, liabilities and equity at the end of a day")
  @APIResponseSchema(value = BalanceSheetView.class, responseCode = "200")
  public Response balanceSheet(
      @QueryParam("as_of") @Nullable String asOf, @BeanParam AnswerFormat format) {
    LocalDate day = day(asOf);
    return format.answer(
        BalanceSheetView.of(reports.balanceSheet(day), day), "balance-sheet-" + day + ".csv");
  }

  private LocalDate day(@Nullable String asOf) {
    return DayParameter.orElse("as_of", asOf, shop.dayOf(clock.instant()));
  }
}
