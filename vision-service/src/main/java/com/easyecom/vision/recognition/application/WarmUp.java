package com.easyecom.vision.recognition.application;

import com.easyecom.vision.embedding.ImageEmbedder;
import com.easyecom.vision.picture.KeptFormat;
import com.easyecom.vision.picture.PictureWorkers;
import com.easyecom.vision.picture.PreparedPicture;
import com.easyecom.vision.picture.ReadPicture;
import com.easyecom.vision.storage.ObjectStore;
import jakarta.inject.Singleton;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.jboss.logging.Logger;

/**
 * Reads and recognises a picture that nobody has sent, so that whoever sends the first one does not
 * wait some seconds for classes to be loaded and connections to be opened.
 */
@Singleton
class WarmUp {

  private static final Logger LOG = Logger.getLogger(WarmUp.class);
  private static final int SIDE = 400;
  private static final String NO_KEY = "warm-up";

  private final PictureWorkers workers;
  private final ObjectStore objects;

  WarmUp(PictureWorkers workers, ObjectStore objects) {
    this.workers = workers;
    this.objects = objects;
  }

  /** Begins it and does not wait; a remote model is not asked. */
  void begin(ImageEmbedder embedder) {
    Thread.ofVirtual().name("warm-up").start(() -> warmUp(embedder));
  }

  private void warmUp(ImageEmbedder embedder) {
    try {
      workers.call(() -> recognise(embedder));
      objects.get(NO_KEY);
    } catch (RuntimeException fault) {
      LOG.debugf("The first picture will take longer: %s", fault);
    }
  }

  private static int recognise(ImageEmbedder embedder) {
    int vectors = 0;
    for (KeptFormat format : KeptFormat.values()) {
      PreparedPicture picture = ReadPicture.prepare(format.encode(drawn()));
      BufferedImage look = ReadPicture.look(picture.bytes());
      if (!embedder.isRemote()) {
        vectors += embedder.vectors(picture.look()).size() + embedder.views(look).size();
      }
    }
    return vectors;
  }

  private static BufferedImage drawn() {
    BufferedImage picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = picture.createGraphics();
    for (int side = SIDE; side > 0; side -= SIDE / 8) {
      pen.setColor(new Color(side % 256, (3 * side) % 256, (7 * side) % 256));
      pen.fillOval((SIDE - side) / 2, (SIDE - side) / 3, side, side);
    }
    pen.dispose();
    return picture;
  }
}
