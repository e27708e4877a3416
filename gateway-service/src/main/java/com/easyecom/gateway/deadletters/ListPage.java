package com.easyecom.gateway.deadletters;

import com.easyecom.gateway.forwarding.ServiceAnswer;
import com.easyecom.kernel.error.CommonError;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.paging.TimePlace;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list over several services.
 *
 * @param next where the next page is; null when this is the last
 */
record ListPage(Buffer body, @Nullable String next) {

  private static final Comparator<JsonObject> NEWEST_FIRST =
      Comparator.comparing(
              ListPage::place, Comparator.comparing(TimePlace::at).thenComparing(TimePlace::id))
          .reversed();

  /**
   * Merges the services' pages, each at most as long as this one may be.
   *
   * @throws Refusal {@code service_unavailable} if one of them did not answer a page: a list with
   *     holes would look like a whole one
   */
  static ListPage merge(ListQuery query, List<ServiceAnswer> answers) {
    List<String> silent =
        answers.stream()
            .filter(answer -> !answer.isOk())
            .map(answer -> answer.service().label())
            .toList();
    if (!silent.isEmpty()) {
      throw new Refusal(
              CommonError.SERVICE_UNAVAILABLE,
              String.join(", ", silent) + " cannot be asked; ?service= asks another one alone")
          .with("services", silent);
    }
    List<JsonObject> all =
        answers.stream()
            .flatMap(answer -> answer.body().toJsonArray().stream())
            .map(JsonObject.class::cast)
            .sorted(NEWEST_FIRST)
            .toList();
    List<JsonObject> page = all.subList(0, Math.min(query.limit(), all.size()));
    boolean isMore =
        all.size() > page.size()
            || answers.stream().anyMatch(answer -> answer.headers().contains("Link"));
    return new ListPage(
        new JsonArray(page).toBuffer(),
        isMore && !page.isEmpty() ? query.next(place(page.getLast())) : null);
  }

  private static TimePlace place(JsonObject letter) {
    return new TimePlace(Instant.parse(letter.getString("set_aside_at")), letter.getLong("id"));
  }
}
