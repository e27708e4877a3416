package com.easyecom.auth.user.api;

import com.easyecom.auth.password.StrongPassword;
import com.easyecom.auth.user.application.ChangePassword;
import com.easyecom.kit.security.Allowed;
import com.easyecom.kit.security.Caller;
import com.easyecom.kit.security.Permission;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One's own password. */
@Path("/api/v1/auth/password")
@RunOnVirtualThread
@Tag(name = "Auth")
public class PasswordResource {

  /** The present password, and the one to come. */
  public record PasswordChange(
      @NotNull @Size(max = 512) String currentPassword,
      @NotNull @StrongPassword String newPassword) {

    /** Passwords stay out of logs. */
    @Override
    public String toString() {
      return "PasswordChange[not shown]";
    }
  }

  private final ChangePassword changePassword;
  private final Caller caller;

  PasswordResource(ChangePassword changePassword, Caller caller) {
    this.changePassword = changePassword;
    this.caller = caller;
  }

  @POST
  @Allowed(Permission.SIGNED_IN)
  @Operation(summary = "Change my password", description = "Every other session of mine ends.")
  @APIResponse(responseCode = "204", description = "Changed")
  public void change(PasswordChange body) {
    changePassword.change(caller.identity(), body.currentPassword(), body.newPassword());
  }
}
