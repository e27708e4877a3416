package com.easyecom.vision.image.application;

import com.easyecom.vision.embedding.ImageEmbedder;
import com.easyecom.vision.picture.KeptFormat;
import com.easyecom.vision.picture.PictureWorkers;
import com.easyecom.vision.picture.PreparedPicture;
import com.easyecom.vision.picture.ReadPicture;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jboss.logging.Logger;

/** Reads and recognises an uploaded file at once: decoding it is most of the work of both. */
@Singleton
class ReadUpload {

  private static final Logger LOG = Logger.getLogger(ReadUpload.class);

  private final PictureWorkers workers;
  private final ImageEmbedder embedder;

  ReadUpload(PictureWorkers workers, ImageEmbedder embedder) {
    this.workers = workers;
    this.embedder = embedder;
  }

  /**
   * What is left of a picture when it is read: no pixels.
   *
   * @param vectors none when it was not recognised
   */
  @SuppressWarnings("ArrayRecordComponent") // Passed on, never compared.
  record Read(
      KeptFormat format,
      byte[] bytes,
      int width,
      int height,
      byte[] thumbnail,
      List<float[]> vectors) {}

  Read read(Path upload) {
    return workers.call(
        () -> {
          PreparedPicture picture = ReadPicture.prepare(bytes(upload));
          return new Read(
              picture.format(),
              picture.bytes(),
              picture.width(),
              picture.height(),
              picture.thumbnail(),
              vectorsOf(picture));
        });
  }

  /** A picture that is not recognised is kept all the same, and tried again. */
  private List<float[]> vectorsOf(PreparedPicture picture) {
    try {
      return embedder.vectors(picture.look());
    } catch (RuntimeException fault) {
      LOG.warn("A picture is not recognised at its upload", fault);
      return List.of();
    }
  }

  private static byte[] bytes(Path upload) {
    try {
      return Files.readAllBytes(upload);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
