package com.easyecom.auth.user;

import static com.easyecom.auth.AuthClient.PASSWORD;
import static com.easyecom.auth.AuthClient.login;
import static com.easyecom.auth.AuthClient.me;
import static com.easyecom.auth.AuthClient.newName;
import static com.easyecom.auth.AuthClient.refresh;
import static com.easyecom.auth.AuthClient.register;
import static com.easyecom.auth.Eventually.await;
import static com.easyecom.auth.user.UserApi.as;
import static org.hamcrest.Matchers.equalTo;

import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithEmbedded(schema = "auth", demo = true)
class PasswordTest {

  private static final String OTHER = "granite-otter-5";

  @Test
  void anotherPasswordEndsAllOtherSessionsAndKeepsThisOne() {
    String name = newName();
    Response here = register(name);
    Response elsewhere = login(name, PASSWORD);
    change(here, PASSWORD, OTHER).then().statusCode(204);

    refresh(elsewhere.path("refresh_token")).then().statusCode(401);
    await(() -> me(elsewhere.path("access_token")).statusCode() == 401);
    me(here.path("access_token")).then().statusCode(200);
    String next = refresh(here.path("refresh_token")).then().extract().path("access_token");
    me(next).then().statusCode(200);
    login(name, PASSWORD).then().statusCode(401);
    String later = login(name, OTHER).then().statusCode(200).extract().path("access_token");
    me(later).then().statusCode(200);
  }

  @Test
  void withoutThePresentOneNothingChanges() {
    String name = newName();
    Response session = register(name);
    change(session, "wrong-guess-1", OTHER)
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("current_password"));
    change(session, PASSWORD, "password").then().statusCode(400);
    change(session, PASSWORD, PASSWORD)
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("new_password"));
    login(name, PASSWORD).then().statusCode(200);
  }

  @Test
  void whoGuessesThePresentOneWaits() {
    Response session = register(newName());
    for (int i = 0; i < 12; i++) {
      change(session, "wrong-guess-" + i, OTHER).then().statusCode(400);
    }
    change(session, PASSWORD, OTHER).then().statusCode(429);
  }

  private static Response change(Response session, String present, String replacement) {
    return as(session.path("access_token"))
        .body(Map.of("current_password", present, "new_password", replacement))
        .post("/api/v1/auth/password");
  }
}
