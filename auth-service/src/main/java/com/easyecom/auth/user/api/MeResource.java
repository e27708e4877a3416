package com.easyecom.auth.user.api;

import com.easyecom.auth.user.application.DescribeCaller;
import com.easyecom.kit.security.Allowed;
import com.easyecom.kit.security.Caller;
import com.easyecom.kit.security.Permission;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What users see of themselves. */
@Path("/api/v1/auth/me")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Auth")
public class MeResource {

  private final DescribeCaller describeCaller;
  private final Caller caller;

  MeResource(DescribeCaller describeCaller, Caller caller) {
    this.describeCaller = describeCaller;
    this.caller = caller;
  }

  @GET
  @Allowed(Permission.SIGNED_IN)
  @Operation(summary = "Who I am, and my roles")
  public UserView me() {
    return UserView.of(describeCaller.describe(caller.identity()));
  }
}
