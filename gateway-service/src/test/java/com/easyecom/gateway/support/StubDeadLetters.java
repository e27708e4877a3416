package com.easyecom.gateway.support;

import com.easyecom.kernel.paging.TimePlace;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The list of a service's dead letters, paged as the service-kit pages it. */
public final class StubDeadLetters {

  private static final Comparator<TimePlace> OLDEST_FIRST =
      Comparator.comparing(TimePlace::at).thenComparing(TimePlace::id);

  private final List<TimePlace> letters = new CopyOnWriteArrayList<>();
  private volatile int status = 200;
  private volatile String authorization = "";
  private volatile String requestId = "";

  public void add(long id, String setAsideAt) {
    letters.add(new TimePlace(Instant.parse(setAsideAt), id));
  }

  public void clear() {
    letters.clear();
    status = 200;
  }

  /** What the service answers from now on. */
  public void setStatus(int status) {
    this.status = status;
  }

  /** The token that it was last asked with. */
  public String authorization() {
    return authorization;
  }

  public String requestId() {
    return requestId;
  }

  void answer(HttpServerRequest request) {
    authorization = String.valueOf(request.getHeader("Authorization"));
    requestId = String.valueOf(request.getHeader("X-Request-ID"));
    if (status != 200) {
      request
          .response()
          .setStatusCode(status)
          .putHeader("Content-Type", "application/problem+json")
          .end(new JsonObject().put("status", status).toBuffer());
      return;
    }
    int limit = Integer.parseInt(String.valueOf(request.getParam("limit", "50")));
    TimePlace after = TimePlace.of(request.getParam("cursor"));
    List<TimePlace> rest =
        letters.stream()
            .filter(letter -> OLDEST_FIRST.compare(letter, after) < 0)
            .sorted(OLDEST_FIRST.reversed())
            .toList();
    JsonArray page = new JsonArray();
    rest.stream()
        .limit(limit)
        .map(
            place ->
                new JsonObject().put("id", place.id()).put("set_aside_at", place.at().toString()))
        .forEach(page::add);
    if (rest.size() > limit) {
      request.response().putHeader("Link", "<more>; rel=\"next\"");
    }
    request.response().putHeader("Content-Type", "application/json").end(page.toBuffer());
  }
}
