package com.easyecom.kit.deadletter;

import static io.restassured.RestAssured.given;

import com.easyecom.testkit.security.Tokens;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;

/** The endpoints, as an admin calls them. */
public final class DeadLetters {

  public static final String PATH = "/api/v1/system/dead-letters";

  private DeadLetters() {}

  /** Of one order, the newest first. */
  static ValidatableResponse list(long orderId) {
    return admin().queryParam("aggregate_id", orderId).get(PATH).then().statusCode(200);
  }

  /** Of one order, in the order in which they wait. */
  static List<Long> idsOf(long orderId) {
    List<Long> newestFirst = list(orderId).extract().jsonPath().getList("id", Long.class);
    return newestFirst.stream().sorted().toList();
  }

  static ValidatableResponse get(long id) {
    return admin().get(PATH + "/" + id).then();
  }

  public static Response replay(long id) {
    return admin().post(PATH + "/" + id + "/replay");
  }

  public static Response discard(long id) {
    return admin().delete(PATH + "/" + id);
  }

  public static RequestSpecification admin() {
    return given().header("Authorization", Tokens.admin());
  }
}
