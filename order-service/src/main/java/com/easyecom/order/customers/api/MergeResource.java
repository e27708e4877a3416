package com.easyecom.order.customers.api;

import com.easyecom.kit.security.Allowed;
import com.easyecom.kit.security.Permission;
import com.easyecom.order.customers.application.FindCustomers;
import com.easyecom.order.customers.application.MergeCustomers;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Customers who are one. */
@Path(CustomersResource.PATH + "/{id}/merge")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Allowed(Permission.WRITE_ORDERS)
@Tag(name = "Customers")
public class MergeResource {

  @Inject MergeCustomers mergeCustomers;
  @Inject FindCustomers findCustomers;

  @POST
  @Operation(
      summary = "Merge a duplicate into this customer",
      description =
          "Its orders become this one's, and what is said of it from now on, too; this one gets the"
              + " phone and e-mail that it lacks. Again the same changes nothing. 409"
              + " customer_merged when either was merged before, with merged_into; stale_version;"
              + " too_many_orders.")
  public CustomerDetailsView merge(@PathParam("id") long id, MergeCustomerBody body) {
    mergeCustomers.merge(id, body.duplicateId(), body.version());
    return CustomerDetailsView.of(findCustomers.get(id));
  }
}
