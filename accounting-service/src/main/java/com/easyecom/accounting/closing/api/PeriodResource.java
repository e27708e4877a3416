package com.easyecom.accounting.closing.api;

import com.easyecom.accounting.closing.application.ClosePeriod;
import com.easyecom.accounting.closing.application.ReopenPeriod;
import com.easyecom.accounting.dates.MonthParameter;
import com.easyecom.accounting.period.Periods;
import com.easyecom.kernel.paging.PageRequest;
import com.easyecom.kernel.period.ClosedMonths;
import com.easyecom.kit.http.Listing;
import com.easyecom.kit.security.Allowed;
import com.easyecom.kit.security.Caller;
import com.easyecom.kit.security.Permission;
import com.easyecom.kit.shop.Shop;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The months of the books over HTTP. */
@Path(PeriodView.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Allowed(Permission.USE_BOOKS)
@Tag(name = "Accounting")
public class PeriodResource {

  @Inject Periods periods;
  @Inject ClosePeriod closePeriod;
  @Inject ReopenPeriod reopenPeriod;
  @Inject Caller caller;
  @Inject Shop shop;
  @Inject Clock clock;

  @GET
  @Operation(
      summary = "List the months of the books, the latest first",
      description = "From the first that has entries to the present one.")
  @APIResponseSchema(value = PeriodView[].class, responseCode = "200")
  public Response list(
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor,
      @Context UriInfo uri) {
    YearMonth present = YearMonth.from(shop.dayOf(clock.instant()));
    ClosedMonths closed = periods.closed();
    return Listing.of(
        periods
            .list(present, PageRequest.of(limit, cursor))
            .map(period -> PeriodView.of(period, closed)),
        uri);
  }

  @GET
  @Path("/{period}")
  @Operation(summary = "Show a month of the books")
  public PeriodView get(@PathParam("period") String period) {
    return PeriodView.of(periods.find(MonthParameter.of("period", period)), periods.closed());
  }

  @POST
  @Path("/{period}/close")
  @Operation(
      summary = "Close a month that is over",
      description =
          "Refused while events are on their way (409 period_has_pending_events) and while the books"
              + " do not agree with orders and stock (409 books_disagree). December closes the whole"
              + " year and carries its profit to retained earnings.")
  public PeriodView close(@PathParam("period") String period) {
    YearMonth month = MonthParameter.of("period", period);
    return PeriodView.of(closePeriod.close(month, caller.username()), periods.closed());
  }

  @POST
  @Path("/{period}/reopen")
  @Operation(
      summary = "Reopen a closed month",
      description =
          "December reopens its year and takes the profit back from retained earnings; until then"
              + " the year's other months cannot be reopened (409 year_closed).")
  public PeriodView reopen(@PathParam("period") String period) {
    YearMonth month = MonthParameter.of("period", period);
    return PeriodView.of(reopenPeriod.reopen(month, caller.username()), periods.closed());
  }
}
