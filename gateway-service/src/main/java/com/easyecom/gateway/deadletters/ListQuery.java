package com.easyecom.gateway.deadletters;

import com.easyecom.gateway.routing.RequestPath;
import com.easyecom.gateway.routing.Service;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.paging.PageRequest;
import com.easyecom.kernel.paging.TimePlace;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks of the list.
 *
 * @param services those whose dead letters are wanted
 * @param limit the most to answer
 */
record ListQuery(List<Service> services, int limit, RequestPath path) {

  private static final String CURSOR = "cursor=";

  /**
   * @throws Refusal {@code invalid_request} for a limit that is none, or a service that there is
   *     not
   */
  static ListQuery of(HttpServerRequest request) {
    MultiMap parameters = request.params();
    return new ListQuery(
        services(parameters.get("service")),
        PageRequest.limitOf(parameters.get("limit")),
        RequestPath.parse(request.uri()));
  }

  /** The address of the page after this place, relative to the shop's root. */
  String next(TimePlace last) {
    String others =
        Arrays.stream(path.query().replaceFirst("^\\?", "").split("&"))
            .filter(parameter -> !parameter.isEmpty() && !parameter.startsWith(CURSOR))
            .map(parameter -> parameter + "&")
            .collect(Collectors.joining());
    return path.path() + "?" + others + CURSOR + last.cursor();
  }

  private static List<Service> services(@Nullable String label) {
    if (label == null) {
      return List.of(Service.values());
    }
    return List.of(
        Service.ofLabel(label)
            .orElseThrow(() -> Refusal.invalid("service", "must be one of " + labels())));
  }

  private static String labels() {
    return Arrays.stream(Service.values()).map(Service::label).collect(Collectors.joining(", "));
  }
}
