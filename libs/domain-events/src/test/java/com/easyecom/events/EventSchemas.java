package com.easyecom.events;

import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import com.easyecom.kernel.money.UnitCost;
import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes the JSON Schema (2020-12) of an event as the kit's mapper writes it. */
final class EventSchemas {

  private static final Map<Class<?>, String[]> SCALARS =
      Map.of(
          Money.class, new String[] {"pattern", decimals(Money.SCALE)},
          UnitCost.class, new String[] {"pattern", decimals(UnitCost.SCALE)},
          Quantity.class, new String[] {"pattern", decimals(Quantity.SCALE)},
          UUID.class, new String[] {"format", "uuid"},
          Instant.class, new String[] {"format", "date-time"},
          LocalDate.class, new String[] {"format", "date"});

  private final SchemaGenerator generator = generator();

  JsonNode schemaOf(Class<? extends DomainEvent> event) {
    ObjectNode schema = generator.generateSchema(event);
    schema.put("title", EventCatalogue.typeOf(event));
    return schema;
  }

  private static String decimals(int scale) {
    return "^-?[0-9]+[.][0-9]{" + scale + "}$";
  }

  private static SchemaGenerator generator() {
    SchemaGeneratorConfigBuilder builder =
        new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
            .with(Option.INLINE_ALL_SCHEMAS);
    SnakeCaseStrategy snakeCase = new SnakeCaseStrategy();
    builder
        .forFields()
        .withPropertyNameOverrideResolver(field -> snakeCase.translate(field.getDeclaredName()))
        .withNullableCheck(EventSchemas::isNullable)
        .withRequiredCheck(field -> !isNullable(field));
    builder.forTypesInGeneral().withCustomDefinitionProvider(EventSchemas::scalar);
    return new SchemaGenerator(builder.build());
  }

  private static boolean isNullable(FieldScope field) {
    return !field.isFakeContainerItemScope()
        && field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static @Nullable CustomDefinition scalar(
      ResolvedType type, SchemaGenerationContext context) {
    String[] constraint = SCALARS.get(type.getErasedType());
    if (constraint == null) {
      return null;
    }
    ObjectNode schema = context.getGeneratorConfig().createObjectNode();
    schema.put("type", "string").put(constraint[0], constraint[1]);
    return new CustomDefinition(schema);
  }
}
