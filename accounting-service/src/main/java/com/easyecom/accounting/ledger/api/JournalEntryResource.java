package com.easyecom.accounting.ledger.api;

import com.easyecom.accounting.dates.Days;
import com.easyecom.accounting.ledger.application.EntryFilter;
import com.easyecom.accounting.ledger.application.Journal;
import com.easyecom.accounting.ledger.application.PostManualEntry;
import com.easyecom.accounting.ledger.application.ReverseEntry;
import com.easyecom.kernel.error.CommonError;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.paging.PageRequest;
import com.easyecom.kit.http.Listing;
import com.easyecom.kit.idempotency.Created;
import com.easyecom.kit.idempotency.Idempotency;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The journal over HTTP. */
@Path(Links.ENTRIES)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Allowed(Permission.USE_BOOKS)
@Tag(name = "Accounting")
public class JournalEntryResource {

  @Inject Journal journal;
  @Inject PostManualEntry postManualEntry;
  @Inject ReverseEntry reverseEntry;
  @Inject Idempotency idempotency;
  @Inject Caller caller;
  @Inject Shop shop;

  @GET
  @Operation(summary = "List journal entries, newest first")
  @APIResponseSchema(value = EntryView[].class, responseCode = "200")
  public Response list(
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to,
      @QueryParam("account_code") @Nullable String accountCode,
      @QueryParam("reference_type") @Nullable String referenceType,
      @QueryParam("reference_id") @Nullable String referenceId,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor,
      @Context UriInfo uri) {
    Days days = Days.filter(from, to, shop.zone());
    EntryFilter filter = new EntryFilter(days, accountCode, referenceType, referenceId);
    var page = journal.list(filter, PageRequest.limitOf(limit), cursor);
    return Listing.of(page.map(EntryView::of), uri);
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "Show a journal entry")
  public EntryView get(@PathParam("id") long id) {
    return view(id);
  }

  @POST
  @Operation(
      summary = "Post a journal entry",
      description =
          "Debits and credits must be equal. Account 1200 (inventory) moves with stock movements"
              + " only: an entry with a line on it is 409 account_is_automatic. 409"
              + " period_closed for a day of a closed month, with the first open one.")
  @APIResponseSchema(value = EntryView.class, responseCode = "201")
  public Response post(EntryRequest request) {
    return idempotency.create(
        request,
        EntryView.class,
        () -> created(postManualEntry.post(request.toEntry(shop.zero()), caller.username())));
  }

  @POST
  @Path("/{id}/reversal")
  @Operation(
      summary = "Reverse a journal entry",
      description =
          "Posts the entry with its sides exchanged, once per entry (409 already_reversed). Entries"
              + " of stock movements are corrected by adjusting the stock: 409"
              + " account_is_automatic.")
  @APIResponseSchema(value = EntryView.class, responseCode = "201")
  public Response reverse(@PathParam("id") long id, ReversalRequest request) {
    return idempotency.create(
        request,
        EntryView.class,
        () -> created(reverseEntry.reverse(id, request.entryDate(), caller.username())));
  }

  private Created<EntryView> created(long id) {
    return new Created<>(Links.entry(id), view(id));
  }

  private EntryView view(long id) {
    return journal
        .find(id)
        .map(EntryView::of)
        .orElseThrow(
            () -> new Refusal(CommonError.NOT_FOUND, "There is no journal entry " + id + "."));
  }
}
