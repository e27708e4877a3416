package com.easyecom.vision.image.application;

import com.easyecom.vision.picture.KeptFormat;
import com.easyecom.vision.picture.PictureWorkers;
import com.easyecom.vision.picture.PreparedPicture;
import com.easyecom.vision.picture.ReadPicture;
import com.easyecom.vision.recognition.application.Recognised;
import com.easyecom.vision.recognition.application.Recognition;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Reads and recognises an uploaded file at once: decoding it is most of the work of both. */
@Singleton
class ReadUpload {

  private static final Logger LOG = Logger.getLogger(ReadUpload.class);

  private final PictureWorkers workers;
  private final Recognition recognition;

  ReadUpload(PictureWorkers workers, Recognition recognition) {
    this.workers = workers;
    this.recognition = recognition;
  }

  /**
   * What is left of a picture when it is read: no pixels.
   *
   * @param recognised empty when that is for later
   */
  @SuppressWarnings("ArrayRecordComponent") // Passed on, never compared.
  record Read(
      KeptFormat format,
      byte[] bytes,
      int width,
      int height,
      byte[] thumbnail,
      Optional<Recognised> recognised) {}

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
              recognised(picture));
        });
  }

  /**
   * A picture that is not recognised is kept all the same, and tried again; a remote model would
   * keep whoever uploads waiting, and sees it in a moment.
   */
  private Optional<Recognised> recognised(PreparedPicture picture) {
    try {
      return recognition
          .current()
          .filter(by -> !by.embedder().isRemote())
          .map(by -> new Recognised(by, by.embedder().vectors(picture.look())));
    } catch (RuntimeException fault) {
      LOG.warn("A picture is not recognised at its upload", fault);
      return Optional.empty();
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
