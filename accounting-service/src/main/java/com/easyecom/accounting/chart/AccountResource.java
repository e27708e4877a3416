package com.easyecom.accounting.chart;

import com.easyecom.kernel.error.CommonError;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.paging.PageRequest;
import com.easyecom.kit.http.Filters;
import com.easyecom.kit.http.Listing;
import com.easyecom.kit.idempotency.Created;
import com.easyecom.kit.idempotency.Idempotency;
import com.easyecom.kit.security.Allowed;
import com.easyecom.kit.security.Permission;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
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

/** The chart of accounts over HTTP. */
@Path(AccountView.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Allowed(Permission.USE_BOOKS)
@Tag(name = "Accounting")
public class AccountResource {

  @Inject Accounts accounts;
  @Inject OpenAccount openAccount;
  @Inject ChangeAccount changeAccount;
  @Inject ArchiveAccount archiveAccount;
  @Inject Idempotency idempotency;

  @GET
  @Operation(summary = "List the chart of accounts")
  @APIResponseSchema(value = AccountView[].class, responseCode = "200")
  public Response list(
      @QueryParam("account_type") @Nullable String accountType,
      @QueryParam("is_archived") @Nullable String isArchived,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor,
      @Context UriInfo uri) {
    var page =
        accounts.list(
            Filters.oneOf("account_type", accountType, AccountType.class),
            Filters.flag("is_archived", isArchived),
            PageRequest.of(limit, cursor));
    return Listing.of(page.map(AccountView::of), uri);
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "Show an account")
  public AccountView get(@PathParam("id") long id) {
    return accounts
        .find(id)
        .map(AccountView::of)
        .orElseThrow(() -> new Refusal(CommonError.NOT_FOUND, "There is no account " + id + "."));
  }

  @POST
  @Operation(summary = "Add an account to the chart")
  @APIResponseSchema(value = AccountView.class, responseCode = "201")
  public Response open(AccountRequest request) {
    return idempotency.create(request, AccountView.class, () -> created(request));
  }

  @PATCH
  @Path("/{id}")
  @Operation(
      summary = "Rename an account, or change its type",
      description = "The type only while the account has no entries and no rule posts to it.")
  public AccountView change(@PathParam("id") long id, ChangeAccountRequest request) {
    return AccountView.of(
        changeAccount.change(id, request.name(), request.accountType(), request.version()));
  }

  @DELETE
  @Path("/{id}")
  @Operation(
      summary = "Archive an account",
      description =
          "It takes no new entries; what was posted stays, and reports show it. Refused while"
              + " something posts to it by itself (409 account_in_use).")
  public void archive(@PathParam("id") long id) {
    archiveAccount.archive(id);
  }

  @POST
  @Path("/{id}/restore")
  @Operation(summary = "Let an archived account take entries again")
  public AccountView restore(@PathParam("id") long id) {
    return AccountView.of(archiveAccount.restore(id));
  }

  private Created<AccountView> created(AccountRequest request) {
    Account account = openAccount.open(request.code(), request.name(), request.accountType());
    return new Created<>(AccountView.PATH + "/" + account.id(), AccountView.of(account));
  }
}
