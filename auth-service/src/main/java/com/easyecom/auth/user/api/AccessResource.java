package com.easyecom.auth.user.api;

import com.easyecom.auth.user.application.AccessRevisions;
import com.easyecom.internalapi.auth.AccessAnswer;
import com.easyecom.internalapi.auth.AccessInquiry;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What every service asks when it has heard of no change for a while. */
@Path("/internal/access")
@RunOnVirtualThread
public class AccessResource {

  private final AccessRevisions revisions;

  AccessResource(AccessRevisions revisions) {
    this.revisions = revisions;
  }

  @POST
  @Operation(summary = "Say whose access changed after a revision")
  public AccessAnswer changes(AccessInquiry inquiry) {
    return revisions.changesAfter(inquiry.afterRevision());
  }
}
