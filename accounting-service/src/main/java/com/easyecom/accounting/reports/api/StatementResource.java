package com.easyecom.accounting.reports.api;

import com.easyecom.accounting.dates.DayParameter;
import com.easyecom.accounting.reports.application.Reports;
import com.easyecom.kit.security.Allowed;
import com.easyecom.kit.security.Permission;
import com.easyecom.kit.shop.Shop;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the accounts come to at the end of a day, today's if none is given. */
@Path("/api/v1/accounting")
@Produces(MediaType.APPLICATION_JSON)
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
  public TrialBalanceView trialBalance(@QueryParam("as_of") @Nullable String asOf) {
    LocalDate day = day(asOf);
    return TrialBalanceView.of(reports.trialBalance(day), day);
  }

  @GET
  @Path("/balance-sheet")
  @Operation(summary = "Assets, liabilities and equity at the end of a day")
  public BalanceSheetView balanceSheet(@QueryParam("as_of") @Nullable String asOf) {
    LocalDate day = day(asOf);
    return BalanceSheetView.of(reports.balanceSheet(day), day);
  }

  private LocalDate day(@Nullable String asOf) {
    return DayParameter.orElse("as_of", asOf, shop.dayOf(clock.instant()));
  }
}
