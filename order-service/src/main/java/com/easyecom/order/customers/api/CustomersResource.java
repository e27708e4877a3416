package com.easyecom.order.customers.api;

import com.easyecom.kernel.paging.Page;
import com.easyecom.kernel.paging.PageRequest;
import com.easyecom.kit.http.Filters;
import com.easyecom.kit.http.Listing;
import com.easyecom.kit.idempotency.Created;
import com.easyecom.kit.idempotency.Idempotency;
import com.easyecom.kit.security.Allowed;
import com.easyecom.kit.security.Permission;
import com.easyecom.order.customers.application.ChangeCustomer;
import com.easyecom.order.customers.application.CreateCustomer;
import com.easyecom.order.customers.application.CustomerFilter;
import com.easyecom.order.customers.application.FindCustomers;
import com.easyecom.order.customers.domain.Customer;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Customers: added, found, changed. */
@Path(CustomersResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Allowed(Permission.READ_ORDERS)
@Tag(name = "Customers")
public class CustomersResource {

  static final String PATH = "/api/v1/customers";

  @Inject CreateCustomer createCustomer;
  @Inject ChangeCustomer changeCustomer;
  @Inject FindCustomers findCustomers;
  @Inject Idempotency idempotency;

  /** The stored answer to a repeated request is the id alone: no personal data is kept with it. */
  @POST
  @Allowed(Permission.WRITE_ORDERS)
  @Operation(
      summary = "Add a customer",
      description = "409 customer_exists with the customer_id that the phone leads to.")
  @APIResponseSchema(value = CustomerDetailsView.class, responseCode = "201")
  public Response create(CreateCustomerBody body) {
    Response stored =
        idempotency.create(
            body,
            CreatedCustomer.class,
            () -> {
              long id = createCustomer.create(body.toContact());
              return new Created<>(PATH + "/" + id, new CreatedCustomer(id));
            });
    CreatedCustomer created = (CreatedCustomer) stored.getEntity();
    return Response.fromResponse(stored).entity(get(created.id())).build();
  }

  @GET
  @Operation(
      summary = "List customers, newest first; or those that a text finds",
      description =
          "A text finds customers whose names have words that begin with its words; with an @"
              + " in it, e-mail addresses that begin so; digits alone, phones that begin so (with the"
              + " country code). They are sorted by what was found. Duplicates that were merged are"
              + " shown by merged_into alone.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = CustomerView.class)))
  public Response list(
      @QueryParam("q") @Parameter(description = "Name, e-mail or phone. At most 200 characters.")
          @Nullable String text,
      @QueryParam("phone_e164") @Nullable String phone,
      @QueryParam("email") @Nullable String email,
      @QueryParam("merged_into") @Nullable String mergedInto,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor,
      @Context UriInfo uri) {
    CustomerFilter filter =
        new CustomerFilter(
            CustomerTexts.phoneFilter("phone_e164", phone),
            email,
            Filters.id("merged_into", mergedInto),
            null);
    String searched = CustomerTexts.searched(text);
    Page<Customer> page =
        searched == null
            ? findCustomers.list(filter, PageRequest.of(limit, cursor))
            : findCustomers.search(searched, filter, PageRequest.limitOf(limit), cursor);
    return Listing.of(page.map(CustomerView::of), uri);
  }

  @GET
  @Path("/{id}")
  @Operation(
      summary = "Show a customer, with what it bought",
      description = "One that was merged, too: its orders are those of merged_into.")
  public CustomerDetailsView get(@PathParam("id") long id) {
    return CustomerDetailsView.of(findCustomers.get(id));
  }

  @PATCH
  @Path("/{id}")
  @Allowed(Permission.WRITE_ORDERS)
  @Operation(
      summary = "Change a customer",
      description =
          "What is left out stays; null takes away what can be missing. 409 customer_exists,"
              + " stale_version, customer_merged.")
  public CustomerDetailsView change(@PathParam("id") long id, ChangeCustomerBody body) {
    changeCustomer.change(id, body.toChange());
    return get(id);
  }
}
