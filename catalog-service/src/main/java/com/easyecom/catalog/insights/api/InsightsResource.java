package com.easyecom.catalog.insights.api;

import com.easyecom.catalog.insights.application.ReadInsights;
import com.easyecom.kit.security.Allowed;
import com.easyecom.kit.security.Permission;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How products sell. */
@Path("/api/v1/products/{id}/insights")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Allowed(Permission.READ_PRODUCTS)
@Tag(name = "Products")
public class InsightsResource {

  @Inject ReadInsights insights;

  @GET
  @Operation(summary = "Read how a product sells", description = "From the last 30 days.")
  public InsightsView get(@PathParam("id") long id) {
    return InsightsView.of(insights.get(id));
  }
}
