package com.easyecom.auth;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** What people and programs do with auth-service. */
public final class AuthClient {

  /** Good enough, and nobody's. */
  public static final String PASSWORD = "violet-anchor-42";

  private AuthClient() {}

  /** A name that no other test uses. */
  public static String newName() {
    return "user." + Long.toHexString(ThreadLocalRandom.current().nextLong());
  }

  public static Response register(String username) {
    return post("register", registration(username));
  }

  public static Map<String, Object> registration(String username) {
    return Map.of("username", username, "email", username + "@example.com", "password", PASSWORD);
  }

  public static Response login(String username, String password) {
    return post("login", Map.of("username", username, "password", password));
  }

  public static Response refresh(String refreshToken) {
    return post("refresh", Map.of("refresh_token", refreshToken));
  }

  public static Response logout(String refreshToken) {
    return post("logout", Map.of("refresh_token", refreshToken));
  }

  /** Registers somebody new and gives the refresh token of their first session. */
  public static String refreshTokenOfSomebodyNew() {
    return register(newName()).then().statusCode(201).extract().path("refresh_token");
  }

  public static Response me(String accessToken) {
    return given().header("Authorization", "Bearer " + accessToken).get("/api/v1/auth/me");
  }

  /**
   * @param body text as it is, anything else as JSON
   */
  public static Response post(String action, Object body) {
    RequestSpecification request = given().contentType("application/json").body(body);
    return request.post("/api/v1/auth/" + action);
  }
}
