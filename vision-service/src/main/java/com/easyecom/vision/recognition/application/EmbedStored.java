package com.easyecom.vision.recognition.application;

import com.easyecom.vision.embedding.ImageEmbedder;
import com.easyecom.vision.picture.PictureWorkers;
import com.easyecom.vision.picture.ReadPicture;
import com.easyecom.vision.recognition.application.Vectors.Pending;
import com.easyecom.vision.storage.ObjectStore;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.awt.image.BufferedImage;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/** Recognises pictures whose bytes are stored; one that fails is tried later and later. */
@Singleton
class EmbedStored {

  private static final Logger LOG = Logger.getLogger(EmbedStored.class);
  private static final Duration LONGEST_WAIT = Duration.ofHours(1);
  private static final int MOST_DOUBLINGS = 8;

  private final ObjectStore objects;
  private final PictureWorkers workers;
  private final IndexPicture indexPicture;
  private final Recognition recognition;
  private final Vectors vectors;
  private final Clock clock;

  EmbedStored(
      ObjectStore objects,
      PictureWorkers workers,
      IndexPicture indexPicture,
      Recognition recognition,
      Vectors vectors,
      Clock clock) {
    this.objects = objects;
    this.workers = workers;
    this.indexPicture = indexPicture;
    this.recognition = recognition;
    this.vectors = vectors;
    this.clock = clock;
  }

  void embed(ImageEmbedder embedder, List<Pending> due) {
    List<Pending> read = new ArrayList<>();
    List<BufferedImage> looks = new ArrayList<>();
    for (Pending pending : due) {
      try {
        looks.add(look(pending));
        read.add(pending);
      } catch (RuntimeException fault) {
        putOff(pending, fault);
      }
    }
    if (!read.isEmpty()) {
      embed(embedder, read, looks);
    }
  }

  private BufferedImage look(Pending pending) {
    byte[] file =
        objects
            .get(pending.objectKey())
            .orElseThrow(() -> new IllegalStateException("its bytes are not there"));
    return workers.call(() -> ReadPicture.look(file));
  }

  private void embed(ImageEmbedder embedder, List<Pending> read, List<BufferedImage> looks) {
    List<List<float[]>> found;
    try {
      found =
          embedder.isRemote()
              ? embedder.vectorsOfAll(looks)
              : workers.call(() -> embedder.vectorsOfAll(looks));
    } catch (RuntimeException fault) {
      if (read.size() == 1) {
        putOff(read.getFirst(), fault);
      } else {
        // One that cannot be recognised must not hinder the others.
        for (int i = 0; i < read.size(); i++) {
          embed(embedder, read.subList(i, i + 1), looks.subList(i, i + 1));
        }
      }
      return;
    }
    for (int i = 0; i < read.size(); i++) {
      store(embedder, read.get(i), found.get(i));
    }
  }

  private void store(ImageEmbedder embedder, Pending pending, List<float[]> found) {
    try {
      StoredVectors stored =
          new StoredVectors(pending.imageId(), pending.productId(), embedder.model(), found);
      if (QuarkusTransaction.requiringNew().call(() -> indexPicture.index(stored))) {
        recognition.put(stored);
      }
    } catch (RuntimeException fault) {
      putOff(pending, fault);
    }
  }

  private void putOff(Pending pending, RuntimeException fault) {
    Duration wait = waitAfter(pending.tries());
    LOG.warnf("Picture %d is tried again in %s: %s", pending.imageId(), wait, fault);
    vectors.putOff(pending.imageId(), clock.instant().plus(wait));
  }

  private static Duration waitAfter(int tries) {
    Duration wait = Duration.ofSeconds(5L << Math.min(tries, MOST_DOUBLINGS));
    return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
  }
}
