package com.easyecom.auth.twofactor.api;

import com.easyecom.auth.twofactor.application.VerifyTwoFactor;
import com.easyecom.internalapi.auth.TwoFactorCheck;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kit.security.Caller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What other services ask before they do what needs a second factor. */
@Path("/internal/two-factor-checks")
@RunOnVirtualThread
public class TwoFactorCheckResource {

  private final VerifyTwoFactor verifyTwoFactor;
  private final Caller caller;

  TwoFactorCheckResource(VerifyTwoFactor verifyTwoFactor, Caller caller) {
    this.verifyTwoFactor = verifyTwoFactor;
    this.caller = caller;
  }

  @POST
  @Operation(summary = "Check a one-time code of the acting user, and use it up")
  public void check(TwoFactorCheck check) {
    if (check.purpose() == null || check.purpose().isBlank()) {
      throw Refusal.invalid("purpose", "must be given");
    }
    verifyTwoFactor.verify(caller.identity(), check);
  }
}
