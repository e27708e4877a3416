package com.easyecom.kit.deadletter;

import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.paging.Page;
import com.easyecom.kernel.paging.TimePlace;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Shows what was set aside. */
@Singleton
class FindDeadLetters {

  private final DeadLetterTable table;
  private final ObjectMapper mapper;
  private final String service;

  FindDeadLetters(
      DeadLetterTable table,
      ObjectMapper mapper,
      @ConfigProperty(name = "quarkus.application.name") String service) {
    this.table = table;
    this.mapper = mapper;
    this.service = service;
  }

  /**
   * Newest first.
   *
   * @param of the service whose dead letters are wanted; null for whoever is asked. Of another one
   *     there are none here
   */
  Page<DeadLetterView> list(
      DeadLetterFilter filter, @Nullable String of, TimePlace after, int limit) {
    if (of != null && !of.equals(service)) {
      return new Page<>(List.of(), null);
    }
    return Page.cut(table.list(filter, after, limit + 1), limit, last -> last.place().cursor())
        .map(letter -> DeadLetterView.of(letter, service));
  }

  /**
   * @throws Refusal {@code not_found}
   */
  DeadLetterDetails get(long id) {
    SetAsideEvent found = table.find(id).orElseThrow(() -> ReplayDeadLetter.notFound(id));
    long first = table.firstOf(found.key()).orElse(id);
    boolean isFirst = first == id;
    return new DeadLetterDetails(
        DeadLetterView.of(found.letter(), service),
        found.event().occurredAt(),
        found.event().requestId(),
        json(found.event().data()),
        isFirst ? Math.max(0, table.countOf(found.key()) - 1) : 0,
        isFirst ? null : first);
  }

  private JsonNode json(String data) {
    try {
      return mapper.readTree(data);
    } catch (JsonProcessingException noJson) {
      return TextNode.valueOf(data);
    }
  }
}
