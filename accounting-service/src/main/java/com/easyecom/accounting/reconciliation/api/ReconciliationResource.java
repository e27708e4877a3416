package com.easyecom.accounting.reconciliation.api;

import com.easyecom.accounting.reconciliation.application.ShowReconciliation;
import com.easyecom.kit.security.Allowed;
import com.easyecom.kit.security.Permission;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The reconciliation over HTTP. */
@Path("/api/v1/reports/reconciliation")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Allowed(Permission.USE_BOOKS)
@Tag(name = "Reports")
public class ReconciliationResource {

  private final ShowReconciliation showReconciliation;

  ReconciliationResource(ShowReconciliation showReconciliation) {
    this.showReconciliation = showReconciliation;
  }

  @GET
  @Operation(summary = "Whether the books agree with stock and orders, and where not")
  public ReconciliationView show() {
    return ReconciliationView.of(showReconciliation.show());
  }
}
