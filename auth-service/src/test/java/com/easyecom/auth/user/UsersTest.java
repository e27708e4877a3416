package com.easyecom.auth.user;

import static com.easyecom.auth.AuthClient.PASSWORD;
import static com.easyecom.auth.AuthClient.login;
import static com.easyecom.auth.AuthClient.me;
import static com.easyecom.auth.AuthClient.newName;
import static com.easyecom.auth.AuthClient.refresh;
import static com.easyecom.auth.Eventually.await;
import static com.easyecom.auth.user.UserApi.USERS;
import static com.easyecom.auth.user.UserApi.add;
import static com.easyecom.auth.user.UserApi.added;
import static com.easyecom.auth.user.UserApi.adminsToken;
import static com.easyecom.auth.user.UserApi.as;
import static com.easyecom.auth.user.UserApi.change;
import static com.easyecom.auth.user.UserApi.delete;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.easyecom.auth.Concurrently;
import com.easyecom.auth.user.application.ChangeUser;
import com.easyecom.auth.user.application.UserChange;
import com.easyecom.kit.security.Role;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithEmbedded(schema = "auth", demo = true)
class UsersTest {

  @Inject Jdbi jdbi;
  @Inject ChangeUser changeUser;

  private String admin;

  @BeforeEach
  void anAdminSignsIn() {
    admin = adminsToken();
  }

  @Test
  void anAdminAddsSomebodyWhoThenSignsIn() {
    String name = newName();
    Response answer = add(admin, name, "sales", "support");
    answer
        .then()
        .statusCode(201)
        .header("Location", endsWith(USERS + "/" + answer.jsonPath().getLong("id")))
        .body("username", equalTo(name))
        .body("roles", contains("sales", "support"))
        .body("is_active", equalTo(true));
    assertFalse(answer.asString().contains("password"), answer.asString());
    String token = login(name, PASSWORD).then().statusCode(200).extract().path("access_token");
    me(token).then().statusCode(200).body("roles", contains("sales", "support"));
  }

  @Test
  void aRequestThatIsRepeatedAddsOnceAndKeepsNoPassword() {
    String name = newName();
    Map<String, Object> body =
        Map.of(
            "username",
            name,
            "email",
            name + "@x.org",
            "password",
            PASSWORD,
            "roles",
            List.of("viewer"));
    for (int i = 0; i < 2; i++) {
      as(admin).header("Idempotency-Key", name).body(body).post(USERS).then().statusCode(201);
    }
    List<String> kept =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery("SELECT body::text FROM idempotency_key WHERE key = :key")
                    .bind("key", name)
                    .mapTo(String.class)
                    .list());
    assertEquals(1, kept.size());
    assertFalse(kept.getFirst().contains(PASSWORD));
  }

  @Test
  void badUsersAreRefusedNamingEachField() {
    as(admin)
        .body(
            """
            {"username": "x", "email": "nowhere", "password": "password", "roles": ["emperor"]}
            """)
        .post(USERS)
        .then()
        .statusCode(400)
        .body("errors.field", hasItem("roles[0]"));
    as(admin)
        .body("{\"username\": \"x\", \"email\": \"nowhere\", \"password\": \"password\"}")
        .post(USERS)
        .then()
        .statusCode(400)
        .body("errors.field", hasItem("username"))
        .body("errors.field", hasItem("email"))
        .body("errors.field", hasItem("password"))
        .body("errors.field", hasItem("roles"));
    String name = newName();
    added(admin, name, "viewer");
    add(admin, name, "viewer").then().statusCode(409).body("code", equalTo("user_exists"));
  }

  @Test
  void onlyAnAdminAdministers() {
    String name = newName();
    long id = added(admin, name, "manager");
    String manager = login(name, PASSWORD).path("access_token");
    add(manager, newName(), "admin").then().statusCode(403);
    change(manager, id, Map.of("roles", List.of("admin"))).then().statusCode(403);
    delete(manager, id).then().statusCode(403);
    as(manager).get(USERS).then().statusCode(403);
  }

  @Test
  void aRoleThatIsTakenAwayIsGoneFromTokensThatAreOut() {
    String name = newName();
    long id = added(admin, name, "admin");
    String token = login(name, PASSWORD).path("access_token");
    as(token).get(USERS).then().statusCode(200);
    change(admin, id, Map.of("roles", List.of("viewer")))
        .then()
        .statusCode(200)
        .body("roles", contains("viewer"));
    await(() -> as(token).get(USERS).statusCode() == 403);
    me(token).then().statusCode(200).body("roles", contains("viewer"));
  }

  @Test
  void somebodyWhoIsDisabledIsOut() {
    String name = newName();
    long id = added(admin, name, "sales");
    Response session = login(name, PASSWORD);
    change(admin, id, Map.of("is_active", false)).then().statusCode(200);
    me(session.path("access_token")).then().statusCode(401);
    refresh(session.path("refresh_token")).then().statusCode(401);
    login(name, PASSWORD).then().statusCode(401).body("code", equalTo("bad_credentials"));
    change(admin, id, Map.of("is_active", true)).then().statusCode(200);
    login(name, PASSWORD).then().statusCode(200);
  }

  @Test
  void anAdminsNewPasswordForSomebodyEndsTheirSessions() {
    String name = newName();
    long id = added(admin, name, "sales");
    Response session = login(name, PASSWORD);
    change(admin, id, Map.of("password", "granite-otter-5")).then().statusCode(200);
    refresh(session.path("refresh_token")).then().statusCode(401);
    await(() -> me(session.path("access_token")).statusCode() == 401);
    login(name, "granite-otter-5").then().statusCode(200);
  }

  @Test
  void whoIsDeletedIsGoneAndTheNameIsFree() {
    String name = newName();
    long id = added(admin, name, "sales");
    String token = login(name, PASSWORD).path("access_token");
    delete(admin, id).then().statusCode(204);
    delete(admin, id).then().statusCode(404);
    as(admin).get(USERS + "/" + id).then().statusCode(404);
    as(admin).get(USERS + "?q=" + name).then().statusCode(200).body("id", not(hasItem((int) id)));
    me(token).then().statusCode(401);
    login(name, PASSWORD).then().statusCode(401);
    added(admin, name, "viewer");
  }

  @Test
  void usersAreListedNewestFirstAndFiltered() {
    String name = newName();
    long first = added(admin, name + "_a", "warehouse");
    long second = added(admin, name + "_b", "accountant");
    as(admin).get(USERS + "?q=" + name).then().body("id", contains((int) second, (int) first));
    as(admin).get(USERS + "?role=warehouse&q=" + name).then().body("id", contains((int) first));
    as(admin).get(USERS + "?q=" + name + "&limit=1").then().body("id", contains((int) second));
    as(admin).get(USERS + "?role=emperor").then().statusCode(400);
    as(admin).get(USERS + "?limit=0").then().statusCode(400);
  }

  @Test
  void theLastAdminStays() throws Exception {
    long demo = me(admin).jsonPath().getLong("id");
    jdbi.useHandle(
        handle ->
            handle.execute("DELETE FROM user_role WHERE user_id <> ? AND role = 'admin'", demo));
    for (Map<String, ?> change :
        List.of(Map.of("is_active", false), Map.of("roles", List.of("viewer")))) {
      change(admin, demo, change).then().statusCode(409).body("code", equalTo("last_admin"));
    }
    delete(admin, demo).then().statusCode(409).body("code", equalTo("last_admin"));

    long other = added(admin, newName(), "admin");
    AtomicInteger turn = new AtomicInteger();
    List<Integer> statuses =
        Concurrently.run(
            2,
            () -> {
              long victim = turn.getAndIncrement() == 0 ? demo : other;
              return change(admin, victim, Map.of("roles", List.of("viewer"))).statusCode();
            });
    long admins =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT count(*) FROM users JOIN user_role ON user_id = id"
                            + " WHERE role = 'admin' AND is_active AND deleted_at IS NULL")
                    .mapTo(Long.class)
                    .one());
    assertEquals(1, admins, statuses.toString());
    changeUser.change(demo, new UserChange(null, null, Set.of(Role.ADMIN), null, null));
    await(() -> as(admin).get(USERS).statusCode() == 200);
  }
}
