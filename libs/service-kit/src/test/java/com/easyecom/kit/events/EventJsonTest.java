package com.easyecom.kit.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.events.DomainEvent;
import com.easyecom.events.EventCatalogue;
import com.easyecom.testkit.service.WithEmbedded;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What the kit's mapper writes is what the committed schemas promise, and can be read back. */
@QuarkusTest
@WithEmbedded(schema = "sample")
class EventJsonTest {

  private final SchemaRegistry schemas =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  @Inject ObjectMapper mapper;

  @Test
  void everyEventIsWrittenAsItsSchemaSaysAndReadBack() throws JsonProcessingException {
    for (Class<? extends DomainEvent> type : EventCatalogue.ALL) {
      for (boolean fillsNullable : new boolean[] {true, false}) {
        DomainEvent event = new SampleRecords(fillsNullable).make(type);
        String json = mapper.writeValueAsString(event);
        assertEquals(List.of(), errors(type, json), json);
        assertEquals(event, mapper.readValue(json, type));
      }
    }
  }

  @Test
  void aSchemaRefusesWhatIsNotItsEvent() throws JsonProcessingException {
    for (Class<? extends DomainEvent> type : EventCatalogue.ALL) {
      String json = mapper.writeValueAsString(new SampleRecords(true).make(type));
      assertFalse(errors(type, "{}").isEmpty());
      assertFalse(errors(type, json.replace("42", "\"42\"")).isEmpty(), json);
      // Not every event tells a time of its own: its envelope has one.
      String untimely = json.replace("10:00:00", "10 o'clock");
      assertTrue(untimely.equals(json) || !errors(type, untimely).isEmpty(), json);
    }
  }

  @Test
  void whatALaterReleaseAddsIsPassedOver() throws JsonProcessingException {
    for (Class<? extends DomainEvent> type : EventCatalogue.ALL) {
      DomainEvent event = new SampleRecords(true).make(type);
      String later = mapper.writeValueAsString(event).replaceFirst("\\{", "{\"new_fact\": [1],");
      assertEquals(event, mapper.readValue(later, type));
      assertEquals(List.of(), errors(type, later));
    }
  }

  private List<Error> errors(Class<? extends DomainEvent> type, String json) {
    InputStream schema =
        type.getResourceAsStream("/schemas/" + EventCatalogue.typeOf(type) + ".json");
    return schemas
        .getSchema(Objects.requireNonNull(schema, type::getName))
        .validate(
            json,
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
  }
}
