package com.easyecom.accounting.ledger.api;

import com.easyecom.accounting.chart.Account;
import com.easyecom.accounting.dates.Days;
import com.easyecom.accounting.ledger.application.ReadLedger;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.paging.PageRequest;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The accounts' ledgers over HTTP. */
@Path("/api/v1/accounting/ledger")
@Produces({AnswerFormat.JSON, AnswerFormat.CSV})
@RunOnVirtualThread
@Allowed(Permission.USE_BOOKS)
@Tag(name = "Accounting")
public class LedgerResource {

  private final ReadLedger readLedger;
  private final Shop shop;

  LedgerResource(ReadLedger readLedger, Shop shop) {
    this.readLedger = readLedger;
    this.shop = shop;
  }

  @GET
  @Operation(
      summary = "Read the ledger of an account",
      description =
          "Oldest first, unlike other lists: the balance runs from the top down. It includes what"
              + " came before `from`, and is positive on the account's own side. A CSV file has all"
              + " lines, whatever `limit` and `cursor`.")
  @APIResponseSchema(value = LedgerRowView[].class, responseCode = "200")
  public Response read(
      @QueryParam("account_code") @Nullable String accountCode,
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor,
      @BeanParam AnswerFormat format,
      @Context UriInfo uri) {
    if (accountCode == null) {
      throw Refusal.invalid("account_code", "is needed");
    }
    Days days = Days.filter(from, to, shop.zone());
    Account account = readLedger.account(accountCode);
    PageRequest page = PageRequest.of(limit, cursor);
    return format.answer(
        () -> Listing.begin(readLedger.read(account, days, page).map(LedgerRowView::of), uri),
        "ledger-" + account.code() + ".csv",
        csv -> LedgerCells.write(csv, readLedger.all(account, days)));
  }
}
