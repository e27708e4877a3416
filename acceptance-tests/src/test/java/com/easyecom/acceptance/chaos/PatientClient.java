package com.easyecom.acceptance.chaos;

import com.easyecom.acceptance.Answer;
import com.easyecom.acceptance.Eventually;
import com.easyecom.acceptance.Shop;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;

/**
 * A client that does not give up: it sends the same request with the same Idempotency-Key until it
 * is answered, through the next door when one is shut.
 *
 * @param doors addresses of the shop
 * @param patience for one request
 */
record PatientClient(List<Shop> doors, Duration patience) {

  private static final int LONGEST_PAUSE_MILLIS = 300;

  /**
   * @throws AssertionError if it is not answered in time
   */
  Answer post(String path, String key, String json) {
    return ask(path, key, door -> door.postOnce(path, key, json));
  }

  /**
   * Uploads a picture of a product.
   *
   * @throws AssertionError if it is not answered in time
   */
  Answer upload(long product, String key, byte[] picture) {
    String path = "/api/v1/products/" + product + "/images";
    return ask(path, key, door -> door.sendPicture(path, key, "image", picture));
  }

  /**
   * Deletes something; a repetition may find it gone.
   *
   * @throws AssertionError if it is not answered in time
   */
  Answer delete(String path) {
    return ask(path, path, door -> door.send("DELETE", path, Map.of(), ""));
  }

  /**
   * Changes an order.
   *
   * @throws AssertionError if it is not answered in time
   */
  Answer edit(long order, String key, String json) {
    return ask("order " + order, key, door -> door.edit(order, key, json));
  }

  private Answer ask(String what, String key, Function<Shop, Answer> question) {
    long end = System.nanoTime() + patience.toNanos();
    for (int attempt = Math.floorMod(key.hashCode(), doors.size()); ; attempt++) {
      String refusal;
      try {
        Answer answer = question.apply(doors.get(attempt % doors.size()));
        if (isFinal(answer)) {
          return answer;
        }
        refusal = answer.status() + " " + answer.text();
      } catch (UncheckedIOException noAnswer) {
        refusal = noAnswer.toString();
      }
      if (System.nanoTime() > end) {
        throw new AssertionError(what + " is not answered, " + key + " was last told " + refusal);
      }
      // As a client would, so that those who wait do not keep the others from their turn.
      int millis = ThreadLocalRandom.current().nextInt(LONGEST_PAUSE_MILLIS);
      Eventually.pause(Duration.ofMillis(millis));
    }
  }

  private static boolean isFinal(Answer answer) {
    return answer.status() < 500
        && answer.status() != 429
        && !answer.body().path("code").asText().equals("idempotency_in_progress");
  }
}
