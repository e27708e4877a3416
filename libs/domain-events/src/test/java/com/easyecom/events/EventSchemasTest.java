package com.easyecom.events;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.easyecom.testkit.golden.CanonicalJson;
import com.easyecom.testkit.golden.GoldenFile;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The committed schemas are what the records say, and change only in ways that break nobody. */
class EventSchemasTest {

  private static final Path FOLDER = Path.of("src/main/resources/schemas");

  static final List<Class<? extends DomainEvent>> ALL = EventCatalogue.ALL;

  private final EventSchemas schemas = new EventSchemas();

  @ParameterizedTest
  @FieldSource("ALL")
  void theCommittedSchemaIsTheRecords(Class<? extends DomainEvent> event)
      throws JsonProcessingException {
    JsonNode schema = schemas.schemaOf(event);
    GoldenFile committed = GoldenFile.of("libs/domain-events/" + FOLDER + "/" + fileName(event));
    if (committed.exists()) {
      JsonNode before = new ObjectMapper().readTree(committed.text());
      assertEquals(
          List.of(),
          SchemaCompatibility.problems(before, schema),
          "this needs a new event version");
    }
    committed.assertSame(CanonicalJson.of(schema.toString()));
  }

  @Test
  void noSchemaIsLeftOfAnEventThatIsGone() throws IOException {
    Set<String> expected = new TreeSet<>();
    ALL.forEach(event -> expected.add(fileName(event)));
    Set<String> found = new TreeSet<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      files.forEach(file -> found.add(file.getFileName().toString()));
    }
    assertEquals(expected, found, "events are kept for ever, and so are their classes");
  }

  private static String fileName(Class<? extends DomainEvent> event) {
    return EventCatalogue.typeOf(event) + ".json";
  }
}
