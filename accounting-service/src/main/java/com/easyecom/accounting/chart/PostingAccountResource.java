package com.easyecom.accounting.chart;

import com.easyecom.kernel.error.CommonError;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kit.security.Allowed;
import com.easyecom.kit.security.Caller;
import com.easyecom.kit.security.Permission;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which accounts posting rules post to, over HTTP. */
@Path(PostingAccountView.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Allowed(Permission.USE_BOOKS)
@Tag(name = "Accounting")
public class PostingAccountResource {

  private final PostingAccounts postingAccounts;
  private final ChoosePostingAccount choosePostingAccount;
  private final Caller caller;

  PostingAccountResource(
      PostingAccounts postingAccounts, ChoosePostingAccount choosePostingAccount, Caller caller) {
    this.postingAccounts = postingAccounts;
    this.choosePostingAccount = choosePostingAccount;
    this.caller = caller;
  }

  @GET
  @Operation(
      summary = "List the accounts that posting rules post to",
      description = "All of them, by their seeded accounts' codes.")
  public List<PostingAccountView> list() {
    return Stream.of(KnownAccount.values())
        .map(postingAccounts::of)
        .map(PostingAccountView::of)
        .toList();
  }

  @PUT
  @Path("/{role}")
  @Operation(
      summary = "Have posting rules post to another account",
      description =
          "From now on; what was posted stays. `inventory` and `cost_of_goods_sold` keep theirs (409"
              + " posting_account_fixed). An account stands for one thing for ever (409"
              + " account_in_use).")
  public PostingAccountView choose(@PathParam("role") String role, PostingAccountRequest request) {
    KnownAccount known =
        Stream.of(KnownAccount.values())
            .filter(account -> account.wireName().equals(role))
            .findFirst()
            .orElseThrow(
                () -> new Refusal(CommonError.NOT_FOUND, "Posting rules name no " + role + "."));
    return PostingAccountView.of(
        choosePostingAccount.choose(known, request.accountCode(), caller.username()));
  }
}
