package com.easyecom.acceptance.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.easyecom.acceptance.Answer;
import com.easyecom.acceptance.Eventually;
import com.easyecom.acceptance.Shop;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The end of every test of pictures: what clients were answered is there, once, and what lies in
 * the object store has a row, and the other way round.
 */
record PictureVerdict(ChaosStack stack) {

  private static final Duration TO_SETTLE = Duration.ofMinutes(3);

  /** Waits until what was interrupted is swept, then looks. */
  void isThatNothingIsLostOrLeft(KeptPictures answered) {
    Eventually.isSo(TO_SETTLE, this::onTheirWay);
    assertEquals(rows("object_key", "thumbnail_key"), objects());
    Set<String> expected = new TreeSet<>();
    answered.uploaded().forEach(id -> expected.add(Long.toString(id)));
    assertEquals(expected, ofProducts("id::text", answered));
    assertEquals(
        expected.size(),
        Integer.parseInt(
            one(
                "SELECT count(*) FROM vision.image_vector WHERE product_id IN (%s)"
                    .formatted(list(answered.products())))));
    assertEquals(expected, shown(answered));
  }

  private String onTheirWay() {
    List<String> unfinished =
        stack
            .database()
            .texts(
                "SELECT id || ' ' || state FROM vision.product_image WHERE state <> 'stored' OR embedded_model = ''");
    return unfinished.isEmpty() ? "" : "not swept: " + unfinished;
  }

  private Set<String> rows(String... columns) {
    Set<String> rows = new TreeSet<>();
    for (String column : columns) {
      rows.addAll(stack.database().texts("SELECT " + column + " FROM vision.product_image"));
    }
    return rows;
  }

  private Set<String> ofProducts(String column, KeptPictures answered) {
    return new TreeSet<>(
        stack
            .database()
            .texts(
                "SELECT %s FROM vision.product_image WHERE product_id IN (%s)"
                    .formatted(column, list(answered.products()))));
  }

  private String one(String sql) {
    return stack.database().texts(sql).getFirst();
  }

  private static String list(Set<Long> ids) {
    return ids.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  private Set<String> objects() {
    Path folder = stack.objects();
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The ids of the pictures that the shop lists, each of which it shows. */
  private Set<String> shown(KeptPictures answered) {
    Shop shop = stack.shop();
    Set<String> shown = new TreeSet<>();
    for (long product : answered.products()) {
      for (JsonNode image :
          shop.get("/api/v1/products/" + product + "/images?limit=200").expect(200).body()) {
        String link = image.path("s3_url").asText();
        Answer picture = shop.as("").get(link.substring(link.indexOf("/api/v1/")));
        assertEquals(200, picture.status(), picture.text());
        shown.add(image.path("id").asText());
      }
    }
    return shown;
  }
}
