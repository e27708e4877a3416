package com.easyecom.vision.recognition.application;

import com.easyecom.vision.embedding.ImageEmbedder;
import com.easyecom.vision.picture.PictureWorkers;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * A model, and the pictures that are found by it. Whoever searches takes one and stays with it: so
 * views, vectors and scores are of one model, whatever answers by then.
 */
public record Recogniser(ImageEmbedder embedder, PictureIndex pictures) {

  public String model() {
    return embedder.model();
  }

  /** What a picture is searched by; a remote model is waited for by the caller, not by a worker. */
  public List<float[]> views(PictureWorkers workers, Callable<BufferedImage> picture) {
    if (embedder.isRemote()) {
      return embedder.views(workers.call(picture));
    }
    return workers.call(() -> embedder.views(picture.call()));
  }

  /** What is most alike, best first, each product once. */
  public List<Alike> nearest(List<float[]> views, int most, ProductFilter products) {
    return pictures.nearest(views, most, products).stream()
        .map(
            match -> {
              double score = Math.clamp(embedder.score(match.cosine()), 0, 1);
              return new Alike(match.imageId(), match.productId(), score);
            })
        .toList();
  }
}
