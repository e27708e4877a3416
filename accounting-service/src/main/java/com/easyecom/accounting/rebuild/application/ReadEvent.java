package com.easyecom.accounting.rebuild.application;

import com.easyecom.events.DomainEvent;
import com.easyecom.events.EventCatalogue;
import com.easyecom.kit.events.EventEnvelope;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;

/** Reads the data of events. */
@Singleton
class ReadEvent {

  private final ObjectMapper mapper;

  ReadEvent(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  /**
   * @throws IllegalArgumentException when the data are not those of its type
   */
  DomainEvent read(EventEnvelope event) {
    try {
      return mapper.readValue(event.data(), EventCatalogue.classOf(event.type()).orElseThrow());
    } catch (JsonProcessingException unreadable) {
      throw new IllegalArgumentException(
          "event " + event.id() + " of " + event.topic() + " cannot be read", unreadable);
    }
  }
}
