package com.easyecom.gateway.deadletters;

import com.easyecom.gateway.exchange.Exchange;
import com.easyecom.gateway.exchange.LocalPages;
import com.easyecom.gateway.forwarding.Questions;
import com.easyecom.gateway.forwarding.ServiceAnswer;
import com.easyecom.gateway.routing.RouteTable;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * {@code GET /api/v1/system/dead-letters}: those of all services, or of one ({@code service}),
 * newest first. Whether the client may see them is the services' to say.
 */
@ApplicationScoped
class DeadLettersPage implements LocalPages {

  private static final int OK = 200;

  private final Questions questions;

  DeadLettersPage(Questions questions) {
    this.questions = questions;
  }

  @Override
  public Map<String, Consumer<Exchange>> byPath() {
    return Map.of(RouteTable.DEAD_LETTERS, this::serve);
  }

  private void serve(Exchange exchange) {
    ListQuery query = ListQuery.of(exchange.request());
    List<Future<ServiceAnswer>> answers =
        query.services().stream()
            .map(service -> questions.ask(service, query.path().target(), exchange))
            .toList();
    exchange.when(
        Future.all(answers)
            .map(all -> replyTo(query, answers.stream().map(Future::result).toList())),
        reply -> reply.accept(exchange));
  }

  private static Consumer<Exchange> replyTo(ListQuery query, List<ServiceAnswer> answers) {
    Optional<ServiceAnswer> refusal =
        answers.stream().filter(ServiceAnswer::refusesClient).findFirst();
    if (refusal.isPresent()) {
      return exchange -> passOn(exchange, refusal.get());
    }
    ListPage page = ListPage.merge(query, answers);
    return exchange -> answer(exchange, page);
  }

  /** All services refuse the same; one document of them is enough. */
  private static void passOn(Exchange exchange, ServiceAnswer refusal) {
    String challenge = refusal.headers().get("WWW-Authenticate");
    if (challenge != null) {
      exchange.response().putHeader("WWW-Authenticate", challenge);
    }
    String type = refusal.headers().get(HttpHeaders.CONTENT_TYPE);
    exchange.send(refusal.status(), type == null ? "text/plain" : type, refusal.body());
  }

  private static void answer(Exchange exchange, ListPage page) {
    if (page.next() != null) {
      exchange.response().putHeader("Link", "<" + page.next() + ">; rel=\"next\"");
    }
    exchange.send(OK, "application/json", page.body());
  }
}
