package com.easyecom.vision.recognition.pgvector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.testkit.service.NeedsPgvector;
import com.easyecom.testkit.service.WithEmbedded;
import com.easyecom.vision.fixture.PicturesTest;
import com.easyecom.vision.fixture.WithPictures;
import com.easyecom.vision.index.Vectors;
import com.easyecom.vision.picture.Drawn;
import com.easyecom.vision.recognition.application.IndexTables;
import com.easyecom.vision.recognition.application.ProductFilter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The service where the database has pgvector. */
@Tag("full")
@NeedsPgvector
@QuarkusTest
@WithEmbedded(schema = "vision", pgvector = true)
@WithPictures
class PgvectorTest extends PicturesTest {

  private static final int DIMENSION = 13;

  @Inject IndexTables tables;
  @Inject MeterRegistry metrics;

  @BeforeEach
  void awaitIndex() {
    await(() -> recognition.serving().pictures().kind().equals("pgvector"));
  }

  @Test
  void picturesAreFoundAndNotFoundAnyMoreAndFiltered() {
    byte[] photo = Drawn.jpeg(Drawn.picture(300, 200, 51));
    long cups = product("cups", 1);
    long bowls = product("bowls", 0);
    long image = uploaded(cups, photo);
    uploaded(bowls, photo);
    assertEquals(List.of(cups, bowls), results(search(photo)));
    List<Long> inStock =
        results(
            as("viewer")
                .multiPart("screenshot", "shot.png", photo)
                .multiPart("in_stock", "false")
                .post(SEARCH)
                .then());
    assertEquals(List.of(bowls), inStock);
    delete(cups, image).statusCode(204);
    assertEquals(List.of(bowls), results(search(photo)));
  }

  @Test
  void whatTheIndexMissesIsCounted() {
    byte[] photo = Drawn.jpeg(Drawn.picture(300, 200, 52));
    uploaded(product(), photo);
    double found = counted("found");
    double expected = counted("expected");
    results(search(photo));
    await(() -> counted("found") > found && counted("expected") > expected);
  }

  private double counted(String what) {
    return metrics.counter("easyecom.vision.recall." + what).count();
  }

  /** As in a database that gains the extension: the vectors were there first. */
  @Test
  void whatWasStoredBeforeIsCopiedWhileSomeOfItIsDeletedAndReplaced() throws Exception {
    StoredModel stored = new StoredModel(jdbi, "older-13", DIMENSION);
    Random random = new Random(7);
    for (long image = 1; image <= 500; image++) {
      stored.put(image, image, Vectors.any(2, DIMENSION, random));
    }
    float[] replaced = Vectors.any(DIMENSION, random);
    try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
      var changing =
          thread.submit(
              () -> {
                for (long image = 500; image > 0; image -= 2) {
                  stored.remove(image);
                  stored.put(image - 1, image - 1, List.of(replaced));
                }
              });
      while (tables.fill("older-13")) {}
      changing.get();
    }
    var index = tables.filled("older-13").orElseThrow();
    assertEquals(250, index.size().vectors());
    assertEquals(250, index.nearest(List.of(replaced), 300, ProductFilter.all()).size());
    assertTrue(
        index.nearest(List.of(replaced), 300, ProductFilter.all()).stream()
            .allMatch(match -> match.imageId() % 2 == 1 && match.cosine() > .999));
    stored.clear();
    tables.dropUnused();
    assertTrue(tables.filled("older-13").isEmpty());
  }
}
