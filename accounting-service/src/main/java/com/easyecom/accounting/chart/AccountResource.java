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

/** The chart of accounts over HTTP. */
@Path(AccountView.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Allowed(Permission.USE_BOOKS)
@Tag(name = "Accounting")
public class AccountResource {

  private final Accounts accounts;
  private final OpenAccount openAccount;
  private final Idempotency idempotency;

  AccountResource(Accounts accounts, OpenAccount openAccount, Idempotency idempotency) {
    this.accounts = accounts;
    this.openAccount = openAccount;
    this.idempotency = idempotency;
  }

  @GET
  @Operation(summary = "List the chart of accounts")
  @APIResponseSchema(value = AccountView[].class, responseCode = "200")
  public Response list(
      @QueryParam("account_type") @Nullable String accountType,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor,
      @Context UriInfo uri) {
    var page =
        accounts.list(
            Filters.oneOf("account_type", accountType, AccountType.class),
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

  private Created<AccountView> created(AccountRequest request) {
    Account account = openAccount.open(request.code(), request.name(), request.accountType());
    return new Created<>(AccountView.PATH + "/" + account.id(), AccountView.of(account));
  }
}
