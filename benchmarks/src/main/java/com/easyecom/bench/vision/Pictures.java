package com.easyecom.bench.vision;

import com.easyecom.pictures.DrawnCatalog;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A catalog: one picture for each product, from 0 on. */
interface Pictures {

  int count();

  /** RGB; another one each time, for the caller to change. */
  BufferedImage picture(int product);

  /** Whether two products are alike on purpose. */
  boolean areSiblings(int one, int other);

  static Pictures of(VisionOptions options) {
    return options
        .folder()
        .map(folder -> inFolder(folder, options.pictures()))
        .orElseGet(() -> drawn(options.pictures()));
  }

  /** Seeds other than that of what the descriptor was learnt from, and than those of tests. */
  static Pictures drawn(int count) {
    DrawnCatalog catalog = new DrawnCatalog(8);
    return new Pictures() {
      @Override
      public int count() {
        return count;
      }

      @Override
      public BufferedImage picture(int product) {
        return catalog.picture(product);
      }

      @Override
      public boolean areSiblings(int one, int other) {
        return DrawnCatalog.areSiblings(one, other);
      }
    };
  }

  /** Each picture file is a product. */
  private static Pictures inFolder(Path folder, int most) {
    List<Path> files = files(folder, most);
    return new Pictures() {
      @Override
      public int count() {
        return files.size();
      }

      @Override
      public BufferedImage picture(int product) {
        return PictureFile.read(files.get(product));
      }

      @Override
      public boolean areSiblings(int one, int other) {
        return false;
      }
    };
  }

  private static List<Path> files(Path folder, int most) {
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> files = all.filter(PictureFile::isOne).sorted().limit(most).toList();
      if (files.isEmpty()) {
        throw new IllegalArgumentException("bench vision: no JPEG or PNG in " + folder);
      }
      return files;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
