package com.easyecom.kit.shop;

import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Outside of demo mode a service does not start with secrets that everybody can look up. */
@Singleton
class RefuseKnownSecrets {

  private static final Set<String> KNOWN =
      Set.of("easyecom", "postgres", "password", "secret", "admin", "admin123", "123456");

  /** How examples in documentation begin. */
  private static final List<String> PLACEHOLDERS =
      List.of("change", "replace", "example", "insert", "your", "todo", "<");

  private static final int LEAST_DIFFERENT_CHARACTERS = 8;

  private final Shop shop;
  private final String secretKey;
  private final String databasePassword;
  private final String databaseOwnerPassword;
  private final boolean migratesAtStart;
  private final List<ConfiguredSecret> ofService;

  RefuseKnownSecrets(
      Shop shop,
      @ConfigProperty(name = "easyecom.secret-key") String secretKey,
      @ConfigProperty(name = "quarkus.datasource.password") String databasePassword,
      @ConfigProperty(name = "quarkus.flyway.password") String databaseOwnerPassword,
      @ConfigProperty(name = "quarkus.flyway.migrate-at-start") boolean migratesAtStart,
      @All List<ConfiguredSecret> ofService) {
    this.shop = shop;
    this.secretKey = secretKey;
    this.databasePassword = databasePassword;
    this.databaseOwnerPassword = databaseOwnerPassword;
    this.migratesAtStart = migratesAtStart;
    this.ofService = ofService;
  }

  void atStart(@Observes StartupEvent event) {
    if (shop.isDemo()) {
      return;
    }
    List<String> refused = known();
    if (!refused.isEmpty()) {
      throw new IllegalStateException(
          "Outside of demo mode every secret is your own. Choose long random values for: "
              + String.join(", ", refused));
    }
  }

  /** The names of the variables whose values are known. */
  List<String> known() {
    List<String> names = new ArrayList<>();
    if (isGuessable(secretKey)) {
      names.add("SECRET_KEY");
    }
    if (isKnown(databasePassword)) {
      names.add("DATABASE_PASSWORD");
    }
    if (migratesAtStart && isKnown(databaseOwnerPassword)) {
      names.add("DATABASE_OWNER_PASSWORD");
    }
    ofService.stream()
        .filter(secret -> isGuessable(secret.value()))
        .forEach(secret -> names.add(secret.variable()));
    return names;
  }

  private static boolean isGuessable(String secret) {
    return isKnown(secret) || secret.chars().distinct().count() < LEAST_DIFFERENT_CHARACTERS;
  }

  private static boolean isKnown(String secret) {
    String plain = secret.strip().toLowerCase(Locale.ROOT);
    return KNOWN.contains(plain) || PLACEHOLDERS.stream().anyMatch(plain::startsWith);
  }
}
