package com.easyecom.kit.shop;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.runtime.StartupEvent;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefuseKnownSecretsTest {

  private static final String KEY = "q8Zt-2mWx0-Lr7Pd5";
  private static final String PASSWORD = "v3Hs9KqTz1";

  @Test
  void secretsOfOnesOwnAreGood() {
    assertEquals(List.of(), secrets(false, KEY, PASSWORD, PASSWORD, true).known());
    assertDoesNotThrow(
        () -> secrets(false, KEY, PASSWORD, PASSWORD, true).atStart(new StartupEvent()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"easyecom", " EasyEcom ", "change_me_please_now", "<your-secret-key-here>"})
  void eachThatIsKnownIsNamed(String known) {
    RefuseKnownSecrets secrets = secrets(false, known, known, known, true);
    IllegalStateException refusal =
        assertThrows(IllegalStateException.class, () -> secrets.atStart(new StartupEvent()));
    assertEquals(
        "Outside of demo mode every secret is your own. Choose long random values for: "
            + "SECRET_KEY, DATABASE_PASSWORD, DATABASE_OWNER_PASSWORD",
        refusal.getMessage());
  }

  @Test
  void aKeyOfFewCharactersRepeatedIsKnown() {
    assertEquals(
        List.of("SECRET_KEY"),
        secrets(false, "aaaaaaaaaaaaaaaaaaaaaaaa", PASSWORD, PASSWORD, true).known());
  }

  @Test
  void theOwnersPasswordDoesNotMatterToOneWhoDoesNotMigrate() {
    assertEquals(List.of(), secrets(false, KEY, PASSWORD, "easyecom", false).known());
  }

  @Test
  void demoModeTakesAny() {
    assertDoesNotThrow(
        () -> secrets(true, "easyecom", "easyecom", "x", true).atStart(new StartupEvent()));
  }

  @Test
  void aServicesOwnSecretIsNamedLikeTheOthers() {
    assertEquals(List.of("OWN_SECRET"), withOwn("change-me-change-me").known());
    assertEquals(List.of("OWN_SECRET"), withOwn("abababababababababab").known());
    assertEquals(List.of(), withOwn(KEY).known());
  }

  private static RefuseKnownSecrets withOwn(String value) {
    ConfiguredSecret own =
        new ConfiguredSecret() {
          @Override
          public String variable() {
            return "OWN_SECRET";
          }

          @Override
          public String value() {
            return value;
          }
        };
    return new RefuseKnownSecrets(
        new Shop("USD", "UTC", false), KEY, PASSWORD, PASSWORD, true, List.of(own));
  }

  private static RefuseKnownSecrets secrets(
      boolean demo, String key, String password, String ownerPassword, boolean migrates) {
    return new RefuseKnownSecrets(
        new Shop("USD", "UTC", demo), key, password, ownerPassword, migrates, List.of());
  }
}
