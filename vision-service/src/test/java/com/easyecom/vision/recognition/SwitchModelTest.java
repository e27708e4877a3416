package com.easyecom.vision.recognition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.testkit.service.WithEmbedded;
import com.easyecom.vision.fixture.PicturesTest;
import com.easyecom.vision.fixture.WithPictures;
import com.easyecom.vision.model.application.ModelSettings;
import com.easyecom.vision.model.application.Models;
import com.easyecom.vision.model.application.OpenModels;
import com.easyecom.vision.onnx.OnnxSettings;
import com.easyecom.vision.onnx.SmallModel;
import com.easyecom.vision.picture.Drawn;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model is exchanged while pictures are searched and uploaded. */
@QuarkusTest
@WithEmbedded(schema = "vision")
@WithPictures
class SwitchModelTest extends PicturesTest {

  private static final int PICTURES = 12;

  @Inject Models models;
  @Inject OpenModels openModels;
  @TempDir Path folder;

  @AfterEach
  void goBack() {
    want(ModelSettings.descriptor());
  }

  @Test
  void eachSearchIsAnsweredByOneModelWhileAnotherTakesOver() throws Exception {
    List<byte[]> photos = photos();
    for (byte[] photo : photos) {
      uploaded(product(), photo);
    }
    byte[] asked = photos.getFirst();
    String before = answer(asked);
    Set<String> answers = ConcurrentHashMap.newKeySet();
    AtomicBoolean switched = new AtomicBoolean();
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Future<?>> searching =
          List.of(
              threads.submit(() -> ask(asked, answers, switched)),
              threads.submit(() -> ask(asked, answers, switched)));
      want(onnx());
      switched.set(true);
      for (Future<?> search : searching) {
        search.get();
      }
    }
    String after = answer(asked);
    assertNotEquals(before, after);
    assertEquals(Set.of(before, after), answers, "each of one model alone");
    assertEquals(PICTURES, vectorsOf(recognition.serving().model()));
  }

  private void ask(byte[] photo, Set<String> answers, AtomicBoolean switched) {
    boolean isLast;
    do {
      isLast = switched.get();
      answers.add(answer(photo));
    } while (!isLast);
  }

  @Test
  void whatWasDoneBeforeAnInterruptionIsNotDoneAgain() {
    List<Long> images = new ArrayList<>();
    for (byte[] photo : photos()) {
      images.add(uploaded(product(), photo));
    }
    ModelSettings next = onnx();
    String model = openModels.registered(next).model();
    models.want(openModels.registered(next));
    await(() -> vectorsOf(model) > 0);
    // Somebody wants the old one again, and then the new one after all.
    models.want(openModels.registered(ModelSettings.descriptor()));
    long done = vectorsOf(model);
    assertTrue(done > 0);
    want(next);
    assertEquals(PICTURES, vectorsOf(model));
    assertEquals(PICTURES, told(images, model), "each was recognised once");
  }

  @Test
  void whatIsUploadedMeanwhileIsFoundBeforeAndAfter() {
    long product = product();
    byte[] photo = photos().getFirst();
    models.want(openModels.registered(onnx()));
    uploaded(product, photo);
    await(() -> results(search(photo)).equals(List.of(product)));
    want(onnx());
    await(() -> results(search(photo)).equals(List.of(product)));
  }

  private void want(ModelSettings settings) {
    String model = openModels.registered(settings).model();
    models.want(openModels.registered(settings));
    await(() -> recognition.serving().model().equals(model));
  }

  private ModelSettings onnx() {
    Path file = folder.resolve("model.onnx");
    return ModelSettings.onnx(
        OnnxSettings.of(SmallModel.write(file, SmallModel.clip(1)).toString()));
  }

  private static List<byte[]> photos() {
    List<byte[]> photos = new ArrayList<>();
    for (int i = 0; i < PICTURES; i++) {
      photos.add(Drawn.jpeg(Drawn.picture(200, 150, 300 + i)));
    }
    return photos;
  }

  private String answer(byte[] photo) {
    return search(photo)
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("similarity_score")
        .toString();
  }

  private long vectorsOf(String model) {
    return count("SELECT count(*) FROM image_vector WHERE model = ?", model);
  }

  private long told(List<Long> images, String model) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT count(*) FROM outbox
                    WHERE type = 'com.easyecom.vision.ProductImageIndexed.v1'
                      AND aggregate_id = ANY (:images) AND data::jsonb ->> 'model' = :model
                    """)
                .bindArray(
                    "images", String.class, images.stream().map(id -> Long.toString(id)).toArray())
                .bind("model", model)
                .mapTo(Long.class)
                .one());
  }
}
