package com.easyecom.vision.embedding;

import boofcv.concurrency.BoofConcurrency;
import com.easyecom.pictures.Change;
import com.easyecom.pictures.DrawnCatalog;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Learns {@code descriptor-1.bin} from drawn pictures and writes it (ADR 26). A program: its
 * arguments are the file, and how many families of products are drawn. The seed is its own: tests
 * and benchmarks draw others.
 */
final class TrainDescriptor {

  static final long SEED = 26_0001;
  private static final int DIMENSION = 128;
  private static final int CHANGES = 4;

  /** Features of a picture: of what is stored, and of the views of its changed copies. */
  record Example(List<float[]> stored, List<List<float[]>> changed) {}

  private TrainDescriptor() {}

  public static void main(String[] arguments) throws IOException {
    BoofConcurrency.USE_CONCURRENT = false;
    int families = Integer.parseInt(arguments[1]);
    List<Example> examples =
        IntStream.range(0, families)
            .parallel()
            .boxed()
            // The first of each family, and one of the others in turn.
            .flatMap(i -> Stream.of(4 * i, 4 * i + 1 + i % 3))
            .map(TrainDescriptor::example)
            .toList();
    Projection learnt = Discriminant.of(examples, DIMENSION);
    try (OutputStream out = Files.newOutputStream(Path.of(arguments[0]))) {
      learnt.write(out);
    }
  }

  private static Example example(int product) {
    BufferedImage picture = new DrawnCatalog(SEED).picture(product);
    LabPicture lab = LabPicture.upright(picture);
    List<Change> all = List.of(Change.values());
    List<List<float[]>> changed =
        IntStream.range(0, CHANGES)
            .mapToObj(i -> all.get((product * CHANGES + i) % all.size()))
            .map(change -> change.apply(picture, new Random(product)))
            .map(LabPicture::upright)
            .map(copy -> features(copy, Views.searched(copy)))
            .toList();
    return new Example(features(lab, Views.stored(lab)), changed);
  }

  private static List<float[]> features(LabPicture picture, List<Box> boxes) {
    return boxes.stream().map(box -> CellFeatures.of(picture, box)).toList();
  }
}
