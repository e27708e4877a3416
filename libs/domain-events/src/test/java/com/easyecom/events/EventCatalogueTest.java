package com.easyecom.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.Predefined;
import java.lang.reflect.RecordComponent;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class EventCatalogueTest {

  static final List<Class<? extends DomainEvent>> ALL = EventCatalogue.ALL;

  /** Whose phone, address or words these would be: people's, and events are kept for ever. */
  private static final String PERSONAL =
      ".*(full|first|last|customer|user|person|contact)_?name.*|.*(phone|mail|text|address|note).*";

  @Test
  void everyEventThereIsStandsInTheCatalogue() {
    Set<String> found = new TreeSet<>();
    new ClassFileImporter()
            .withImportOption(Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(EventCatalogue.class.getPackageName())
            .stream()
            .filter(type -> type.isRecord() && type.isAssignableTo(DomainEvent.class))
            .map(JavaClass::getName)
            .forEach(found::add);
    Set<String> listed = new TreeSet<>();
    ALL.forEach(event -> listed.add(event.getName()));
    assertEquals(found, listed);
  }

  @Test
  void noTypeStandsForTwoEvents() {
    Set<String> types = new HashSet<>();
    ALL.forEach(event -> assertTrue(types.add(EventCatalogue.typeOf(event)), event.getName()));
  }

  @ParameterizedTest
  @FieldSource("ALL")
  void aTypeNamesContextEventAndVersion(Class<? extends DomainEvent> event) {
    String type = EventCatalogue.typeOf(event);
    String context = event.getPackageName().substring("com.easyecom.events.".length());
    assertTrue(
        type.matches("com\\.easyecom\\." + context + "\\.[A-Z][A-Za-z]+\\.v[1-9]\\d*"), type);
    String topic = EventCatalogue.topicOf(event).topicName();
    assertTrue(topic.matches("easyecom\\." + context + "\\.[a-z-]+"), topic);
    assertEquals(Optional.of(event), EventCatalogue.classOf(type));
  }

  @Test
  void aTypeOfAnotherReleaseIsNotKnown() {
    assertEquals(Optional.empty(), EventCatalogue.classOf("com.easyecom.order.OrderPlaced.v99"));
  }

  @ParameterizedTest
  @FieldSource("ALL")
  void noEventCarriesPersonalData(Class<? extends DomainEvent> event) {
    assertEquals(List.of(), personal(event));
  }

  @Test
  void personalDataWouldBeFoundInNestedRecordsToo() {
    record Line(String customerPhone, String sku) {}
    record Planted(String fullName, String emailAddress, String name, List<Line> lines) {}
    assertEquals(List.of("fullName", "emailAddress", "customerPhone"), personal(Planted.class));
  }

  private static List<String> personal(Class<?> type) {
    return EventRecords.components(type)
        .map(RecordComponent::getName)
        .filter(name -> name.toLowerCase(java.util.Locale.ROOT).matches(PERSONAL))
        .toList();
  }
}
