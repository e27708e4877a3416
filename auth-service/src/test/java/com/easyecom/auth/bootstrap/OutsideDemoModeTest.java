package com.easyecom.auth.bootstrap;

import static com.easyecom.auth.AuthClient.login;
import static com.easyecom.auth.AuthClient.me;
import static com.easyecom.auth.AuthClient.newName;
import static com.easyecom.auth.AuthClient.post;
import static com.easyecom.auth.AuthClient.refresh;
import static com.easyecom.auth.AuthClient.register;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.auth.accesstoken.application.IssueAccessToken;
import com.easyecom.auth.session.application.Sessions;
import com.easyecom.auth.session.domain.RefreshToken;
import com.easyecom.auth.user.application.CreateUser;
import com.easyecom.auth.user.application.User;
import com.easyecom.auth.user.application.Users;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The database was in demo mode before, and the service starts without it. */
@QuarkusTest
@WithEmbedded(schema = "auth")
class OutsideDemoModeTest {

  private static final String PASSWORD = "copper-lantern-7";

  @Inject Jdbi jdbi;
  @Inject CreateDemoAdmin createDemoAdmin;
  @Inject Users users;
  @Inject CreateUser createUser;
  @Inject Validator validator;
  @Inject Sessions sessions;
  @Inject IssueAccessToken accessTokens;

  @BeforeEach
  void onlyTheDemoAdminIsThere() {
    jdbi.useHandle(h -> h.execute("DELETE FROM users"));
    createDemoAdmin.run();
  }

  @Test
  void theDemoAdminsPasswordIsNoGood() {
    login("admin", "admin123").then().statusCode(401).body("code", equalTo("bad_credentials"));
  }

  @Test
  void theDemoAdminsSessionsAndTokensAreNoGoodEither() {
    User admin = users.credentialsOf("admin").orElseThrow().user();
    RefreshToken token = RefreshToken.random();
    long session = sessions.open(admin, token).orElseThrow();
    refresh(token.text()).then().statusCode(401).body("code", equalTo("bad_refresh_token"));
    me(accessTokens.issue(admin, session).jwt()).then().statusCode(401);
  }

  @Test
  void anotherPasswordMakesTheDemoAdminAnOrdinaryOne() {
    jdbi.useHandle(h -> h.execute("UPDATE users SET has_demo_password = false"));
    login("admin", "admin123").then().statusCode(200);
  }

  @Test
  void strangersCannotRegister() {
    register(newName()).then().statusCode(403).body("code", equalTo("registration_closed"));
    post("register", Map.of("username", "x")).then().statusCode(400);
  }

  @Test
  void theConfiguredAdminIsAddedAlthoughTheDemoAdminIsThere() {
    String name = newName();
    configured(name, PASSWORD, name + "@example.com").run();
    String token = login(name, PASSWORD).then().statusCode(200).extract().path("access_token");
    me(token).then().statusCode(200).body("roles", contains("admin"));
  }

  @Test
  void noSecondAdminIsAddedWhileOneCanSignIn() {
    String name = newName();
    configured(name, PASSWORD, name + "@example.com").run();
    String other = newName();
    configured(other, PASSWORD, other + "@example.com").run();
    assertTrue(users.credentialsOf(other).isEmpty());
  }

  @Test
  void withoutAConfiguredAdminTheServiceStartsAllTheSame() {
    configured(null, null, null).run();
    assertFalse(users.anAdminMaySignIn());
  }

  @Test
  void anAdminThatCannotBeIsRefusedNamingEachVariableAndNoPassword() {
    String message =
        assertThrows(
                IllegalStateException.class, () -> configured("x", "password", "nowhere").run())
            .getMessage();
    assertTrue(message.contains("ADMIN_USERNAME must have 3 to 64 characters"), message);
    assertTrue(message.contains("ADMIN_PASSWORD is one of the passwords"), message);
    assertTrue(message.contains("ADMIN_EMAIL must be an e-mail address"), message);
    message =
        assertThrows(
                IllegalStateException.class,
                () -> configured("boss", "short-1", "boss@example.com").run())
            .getMessage();
    assertEquals(
        "The first admin is not well configured: ADMIN_PASSWORD must have at least 8 characters",
        message);
    assertThrows(IllegalStateException.class, () -> configured("boss", null, null).run());
    assertThrows(IllegalStateException.class, () -> configured(null, PASSWORD, null).run());
  }

  @Test
  void aConfiguredAdminWhoseNameIsTakenStopsTheStart() {
    String message =
        assertThrows(
                IllegalStateException.class,
                () -> configured("Admin", PASSWORD, "boss@example.com").run())
            .getMessage();
    assertTrue(message.contains("username"), message);
  }

  private CreateConfiguredAdmin configured(String username, String password, String email) {
    return new CreateConfiguredAdmin(
        new Config(
            Optional.ofNullable(username),
            Optional.ofNullable(password),
            Optional.ofNullable(email)),
        users,
        createUser,
        validator);
  }

  private record Config(
      Optional<String> username, Optional<String> password, Optional<String> email)
      implements FirstAdminConfig {}
}
