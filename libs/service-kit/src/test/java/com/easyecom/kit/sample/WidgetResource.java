package com.easyecom.kit.sample;

import com.easyecom.events.catalog.ProductArchived;
import com.easyecom.kernel.error.CommonError;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import com.easyecom.kernel.paging.Page;
import com.easyecom.kernel.paging.PageRequest;
import com.easyecom.kit.http.AboveZero;
import com.easyecom.kit.http.Listing;
import com.easyecom.kit.idempotency.Created;
import com.easyecom.kit.idempotency.Idempotency;
import com.easyecom.kit.outbox.Events;
import com.easyecom.kit.security.Allowed;
import com.easyecom.kit.security.Permission;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The smallest resource that uses all of the kit. */
@Path("/api/v1/widgets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Widgets")
@RunOnVirtualThread
@Allowed(Permission.READ_PRODUCTS)
public class WidgetResource {

  public record Part(@NotNull @AboveZero Quantity quantity) {}

  public record CreateWidget(
      @NotBlank @Size(max = 20) String name,
      @NotNull @AboveZero Money price,
      @NotEmpty @Size(max = 3) List<@Valid @NotNull Part> parts) {}

  public record Widget(long id, String name, Money price, Quantity quantity) {}

  @Inject Idempotency idempotency;
  @Inject Events events;
  @Inject Jdbi jdbi;
  @Inject Clock clock;

  @POST
  @Operation(summary = "Make a widget")
  @APIResponseSchema(value = Widget.class, responseCode = "201")
  @Allowed(Permission.WRITE_PRODUCTS)
  public Response create(CreateWidget request) {
    return idempotency.create(
        request,
        Widget.class,
        () -> {
          Widget made = insert(request);
          events.publish(new ProductArchived(made.id(), 1, made.name(), clock.instant()));
          if (made.name().equals("refused")) {
            throw new Refusal(CommonError.NOT_FOUND, "This one is refused after its insert.");
          }
          return new Created<>("/api/v1/widgets/" + made.id(), made);
        });
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "Get a widget")
  public Widget get(@PathParam("id") long id) {
    return page(new PageRequest(1, id + 1)).items().stream()
        .filter(widget -> widget.id() == id)
        .findFirst()
        .orElseThrow(() -> new Refusal(CommonError.NOT_FOUND, "There is no widget " + id + "."));
  }

  @GET
  @Operation(summary = "List widgets")
  @APIResponseSchema(value = Widget[].class, responseCode = "200")
  public Response list(
      @QueryParam("limit") String limit,
      @QueryParam("cursor") String cursor,
      @Context UriInfo uri) {
    return Listing.of(page(PageRequest.of(limit, cursor)), uri);
  }

  private Widget insert(CreateWidget request) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    INSERT INTO widget (name, price, quantity) VALUES (:name, :price, :quantity)
                    RETURNING id, name, price, quantity
                    """)
                .bindMethods(request)
                .bind("quantity", request.parts().getFirst().quantity())
                .map(ConstructorMapper.of(Widget.class))
                .one());
  }

  private Page<Widget> page(PageRequest request) {
    List<Widget> rows =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT * FROM widget WHERE id < :before ORDER BY id DESC LIMIT :limit")
                    .bind("before", request.beforeId())
                    .bind("limit", request.limit() + 1)
                    .map(ConstructorMapper.of(Widget.class))
                    .list());
    return Page.cut(rows, request, Widget::id);
  }
}
