package com.easyecom.gateway.entrance;

import com.easyecom.gateway.GatewayConfig;
import com.easyecom.gateway.exchange.Exchange;
import com.easyecom.gateway.exchange.LocalPages;
import com.easyecom.gateway.exchange.RequestLimits;
import com.easyecom.gateway.exchange.UnreadBody;
import com.easyecom.gateway.forwarding.Forwarder;
import com.easyecom.gateway.problem.EdgeError;
import com.easyecom.gateway.routing.RequestPath;
import com.easyecom.gateway.routing.Route;
import com.easyecom.gateway.routing.RouteTable;
import com.easyecom.gateway.routing.Service;
import com.easyecom.kernel.error.CommonError;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.id.RequestIds;
import io.quarkus.arc.All;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Where every public request comes in: it is checked, recorded, and answered or passed on. */
@ApplicationScoped
class Entrance {

  private static final Logger LOG = Logger.getLogger(Entrance.class);

  /** Before anything that an extension may have put on the public port. */
  private static final int FIRST = Integer.MIN_VALUE + 1;

  private final RouteTable routes = RouteTable.ofTheShop();
  private final Map<String, Consumer<Exchange>> pages = new HashMap<>();
  private final RequestLimits limits;
  private final Forwarder forwarder;
  private final Journal journal;
  private final UnreadBody unreadBody;

  Entrance(
      @All List<LocalPages> localPages,
      RequestLimits limits,
      Forwarder forwarder,
      Journal journal,
      GatewayConfig config,
      Vertx vertx) {
    localPages.forEach(some -> pages.putAll(some.byPath()));
    this.limits = limits;
    this.forwarder = forwarder;
    this.journal = journal;
    this.unreadBody = new UnreadBody(vertx, config.limits());
  }

  void open(@Observes Router router) {
    router
        .route()
        .order(FIRST)
        .handler(context -> receive(context.request(), this::dispatch))
        // What the router cannot read, for example without a Host, gets a document all the same.
        .failureHandler(context -> receive(context.request(), this::refuseMalformed));
  }

  private void receive(HttpServerRequest request, Consumer<Exchange> next) {
    request.pause();
    Exchange exchange = new Exchange(request, unreadBody);
    StandingHeaders.addTo(exchange.response().headers());
    exchange.response().putHeader(RequestIds.HEADER, exchange.requestId());
    exchange.response().endHandler(end -> journal.record(exchange));
    try {
      next.accept(exchange);
    } catch (Refusal refusal) {
      exchange.refuse(refusal);
    } catch (RuntimeException e) {
      LOG.errorf(e, "Request %s failed in the gateway", exchange.requestId());
      exchange.refuse(new Refusal(CommonError.INTERNAL_ERROR, "The gateway failed"));
    }
  }

  private void dispatch(Exchange exchange) {
    HttpServerRequest request = exchange.request();
    limits.checkHead(request);
    RequestPath path = RequestPath.parse(request.uri());
    @Nullable Consumer<Exchange> page = pages.get(path.path());
    if (page != null) {
      exchange.routedTo(path.path(), path.path(), null);
      refuseUnlessRead(request.method());
      page.accept(exchange);
      return;
    }
    Route route = routes.find(path).orElseThrow(() -> nothingHere(path));
    Service service = route.serviceOf(path).orElseThrow(() -> nothingHere(path));
    exchange.routedTo(path.path(), route.pattern(), service);
    limits.checkBody(request);
    forwarder.forward(exchange, service, path);
  }

  private void refuseMalformed(Exchange exchange) {
    limits.checkHead(exchange.request());
    RequestPath.parse(exchange.request().uri());
    throw new Refusal(EdgeError.MALFORMED_REQUEST, "The request cannot be read; is there a Host?");
  }

  private static void refuseUnlessRead(HttpMethod method) {
    if (!method.equals(HttpMethod.GET) && !method.equals(HttpMethod.HEAD)) {
      throw new Refusal(CommonError.METHOD_NOT_ALLOWED, method + " is not offered here")
          .with("allowed", "GET, HEAD");
    }
  }

  private static Refusal nothingHere(RequestPath path) {
    return new Refusal(CommonError.NOT_FOUND, "There is nothing at " + path.path());
  }
}
