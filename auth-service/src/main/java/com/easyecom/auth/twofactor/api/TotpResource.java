package com.easyecom.auth.twofactor.api;

import com.easyecom.auth.twofactor.application.ManageTotp;
import com.easyecom.auth.twofactor.domain.RecoveryCode;
import com.easyecom.kit.security.Allowed;
import com.easyecom.kit.security.Caller;
import com.easyecom.kit.security.Permission;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;

/** One's own second factor. */
@Path("/api/v1/auth/totp")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Allowed(Permission.SIGNED_IN)
@Tag(name = "Auth")
public class TotpResource {

  /** A one-time code. */
  public record Code(@NotNull @Size(max = 64) String code) {}

  /** Each signs in once, in place of a code of the app. */
  public record RecoveryCodes(List<String> recoveryCodes) {}

  private final ManageTotp manageTotp;
  private final Caller caller;

  TotpResource(ManageTotp manageTotp, Caller caller) {
    this.manageTotp = manageTotp;
    this.caller = caller;
  }

  @POST
  @Path("/enroll")
  @Cache(noStore = true)
  @Operation(
      summary = "Make a secret for my authenticator app",
      description = "Nothing changes until it is confirmed. 409 totp_enrolled.")
  public EnrollmentView enroll() {
    return EnrollmentView.of(manageTotp.enroll(caller.identity()), caller.username());
  }

  @POST
  @Path("/confirm")
  @Cache(noStore = true)
  @Operation(
      summary = "Have codes of my app asked for from now on",
      description = "403 two_factor_invalid, 409 totp_not_enrolled.")
  public RecoveryCodes confirm(Code code) {
    return new RecoveryCodes(
        manageTotp.confirm(caller.identity(), code.code()).stream()
            .map(RecoveryCode::text)
            .toList());
  }

  @DELETE
  @Operation(
      summary = "Have no codes asked for any more",
      description = "By a code of the app or a recovery code. 403 two_factor_invalid.")
  @APIResponse(responseCode = "204", description = "Removed")
  public void remove(Code code) {
    manageTotp.remove(caller.identity(), code.code());
  }
}
