package com.easyecom.auth.user;

import static io.restassured.RestAssured.given;

import com.easyecom.auth.AuthClient;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;

/** What an admin does with users. */
final class UserApi {

  static final String USERS = "/api/v1/users";

  private UserApi() {}

  static String adminsToken() {
    return AuthClient.login("admin", "admin123").path("access_token");
  }

  static RequestSpecification as(String token) {
    return given().header("Authorization", "Bearer " + token).contentType("application/json");
  }

  /** Adds somebody new, and answers their id. */
  static long added(String admin, String username, String... roles) {
    return add(admin, username, roles).then().statusCode(201).extract().jsonPath().getLong("id");
  }

  static Response add(String admin, String username, String... roles) {
    return as(admin)
        .body(
            Map.of(
                "username",
                username,
                "email",
                username + "@example.com",
                "password",
                AuthClient.PASSWORD,
                "roles",
                List.of(roles)))
        .post(USERS);
  }

  static Response change(String token, long id, Map<String, ?> change) {
    return as(token).body(change).patch(USERS + "/" + id);
  }

  static Response delete(String token, long id) {
    return as(token).delete(USERS + "/" + id);
  }
}
