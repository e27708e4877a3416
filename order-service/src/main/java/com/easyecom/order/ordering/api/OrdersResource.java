package com.easyecom.order.ordering.api;

import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.paging.Page;
import com.easyecom.kernel.paging.PageRequest;
import com.easyecom.kit.http.DayRange;
import com.easyecom.kit.http.Filters;
import com.easyecom.kit.http.Listing;
import com.easyecom.kit.idempotency.Created;
import com.easyecom.kit.idempotency.Idempotency;
import com.easyecom.kit.security.Allowed;
import com.easyecom.kit.security.Caller;
import com.easyecom.kit.security.Permission;
import com.easyecom.kit.shop.Shop;
import com.easyecom.order.ordering.application.CompleteFulfilment;
import com.easyecom.order.ordering.application.FindOrders;
import com.easyecom.order.ordering.application.OrderFilter;
import com.easyecom.order.ordering.application.PlaceOrder;
import com.easyecom.order.ordering.application.Placed;
import com.easyecom.order.ordering.application.Placement;
import com.easyecom.order.ordering.application.SearchOrders;
import com.easyecom.order.ordering.domain.Channel;
import com.easyecom.order.ordering.domain.Order;
import com.easyecom.order.ordering.domain.OrderStatus;
import com.easyecom.order.returns.application.LinkExchange;
import io.smallrye.common.annotation.RunOnVirtualThread;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Orders: placed, found, shown. */
@Path(OrdersResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Allowed(Permission.READ_ORDERS)
@Tag(name = "Orders")
public class OrdersResource {

  static final String PATH = "/api/v1/orders";

  private final Idempotency idempotency;
  private final Caller caller;
  private final Shop shop;
  private final Clock clock;
  private final PlaceOrder placeOrder;
  private final CompleteFulfilment completeFulfilment;
  private final FindOrders findOrders;
  private final LinkExchange linkExchange;
  private final SearchOrders searchOrders;

  OrdersResource(
      Idempotency idempotency,
      Caller caller,
      Shop shop,
      Clock clock,
      PlaceOrder placeOrder,
      CompleteFulfilment completeFulfilment,
      FindOrders findOrders,
      LinkExchange linkExchange,
      SearchOrders searchOrders) {
    this.idempotency = idempotency;
    this.caller = caller;
    this.shop = shop;
    this.clock = clock;
    this.placeOrder = placeOrder;
    this.completeFulfilment = completeFulfilment;
    this.findOrders = findOrders;
    this.linkExchange = linkExchange;
    this.searchOrders = searchOrders;
  }

  /** The stored answer to a repeated request is the order's id: it is shown as it is now. */
  @POST
  @Allowed(Permission.WRITE_ORDERS)
  @Operation(summary = "Place an order; its stock is held, or leaves at once")
  @APIResponseSchema(value = OrderView.class, responseCode = "201")
  public Response place(PlaceOrderRequest request) {
    Response stored =
        idempotency.completed(request, Placed.class).orElseGet(() -> placeAnew(request));
    Placed placed = (Placed) stored.getEntity();
    if (placed.fulfilmentId() != null) {
      complete(placed.fulfilmentId());
    }
    return Response.fromResponse(stored).entity(view(placed)).build();
  }

  private Response placeAnew(PlaceOrderRequest request) {
    Long returnId = request.exchangeForReturnId();
    if (returnId != null) {
      linkExchange.check(returnId);
    }
    Placement placement = request.toPlacement(shop.zero(), clock.instant(), caller.username());
    return placeOrder.place(
        placement,
        idempotency.fingerprint(request),
        effect ->
            idempotency.create(
                request,
                Placed.class,
                () -> {
                  Placed placed = effect.get();
                  if (returnId != null) {
                    linkExchange.link(returnId, placed.orderId(), caller.username());
                  }
                  return new Created<>(PATH + "/" + placed.orderId(), placed);
                }));
  }

  private void complete(long fulfilmentId) {
    try {
      completeFulfilment.complete(fulfilmentId);
    } catch (Refusal undone) {
      idempotency.forget();
      throw undone;
    }
  }

  @GET
  @Operation(
      summary = "List orders, newest first; or those that a text finds",
      description =
          "Newest is by ordered_at. A text finds orders whose number begins with it, the greatest"
              + " number first, then the orders of the first 200 customers whom it finds as in"
              + " /customers, newest first. customer_id finds the orders of a merged customer with"
              + " those of the one who is kept.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = OrderView.class)))
  public Response list(
      @QueryParam("q")
          @Parameter(
              description =
                  "Order number, the customer's name, phone or e-mail, or how one of them begins."
                      + " At most 200 characters.")
          @Nullable String text,
      @QueryParam("status") @Nullable String status,
      @QueryParam("channel") @Nullable String channel,
      @QueryParam("customer_id") @Nullable String customerId,
      @QueryParam("order_number") @Nullable String orderNumber,
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor,
      @Context UriInfo uri) {
    DayRange days = DayRange.of(from, to, shop.zone());
    OrderFilter filter =
        new OrderFilter(
            Filters.oneOf("status", status, OrderStatus.class),
            Filters.oneOf("channel", channel, Channel.class),
            Filters.id("customer_id", customerId),
            orderNumber,
            from == null ? null : days.from(),
            to == null ? null : days.until());
    boolean withCosts = caller.has(Permission.SEE_COSTS);
    int most = PageRequest.limitOf(limit);
    Page<Order> page =
        text == null || text.isBlank()
            ? findOrders.list(filter, most, cursor)
            : searchOrders.search(text, filter, most, cursor);
    return Listing.of(page.map(order -> OrderView.of(order, withCosts)), uri);
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "Show an order")
  public OrderView get(@PathParam("id") long id) {
    return view(findOrders.get(id));
  }

  @GET
  @Path("/{id}/items/{item_id}")
  @Operation(summary = "Show a line of an order")
  public OrderItemView item(@PathParam("id") long id, @PathParam("item_id") long itemId) {
    return OrderItemView.of(id, findOrders.line(id, itemId), caller.has(Permission.SEE_COSTS));
  }

  private OrderView view(Placed placed) {
    Order order = placed.order();
    return order == null || placed.fulfilmentId() != null ? get(placed.orderId()) : view(order);
  }

  private OrderView view(Order order) {
    return OrderView.of(order, caller.has(Permission.SEE_COSTS));
  }

  @GET
  @Path("/{id}/history")
  @Operation(summary = "List an order's changes, newest first: who, when, what")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = HistoryView.class)))
  public Response history(
      @PathParam("id") long id,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor,
      @Context UriInfo uri) {
    return Listing.of(
        findOrders.history(id, PageRequest.of(limit, cursor)).map(HistoryView::of), uri);
  }
}
