package com.easyecom.vision.search.application;

import static java.util.stream.Collectors.toMap;

import com.easyecom.kernel.error.Refusal;
import com.easyecom.vision.picture.PictureWorkers;
import com.easyecom.vision.picture.ReadPicture;
import com.easyecom.vision.recognition.application.Alike;
import com.easyecom.vision.recognition.application.ProductFilter;
import com.easyecom.vision.recognition.application.Recogniser;
import com.easyecom.vision.recognition.application.Recognition;
import com.easyecom.vision.search.application.Findable.Facts;
import jakarta.inject.Singleton;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Finds the products whose pictures are most like a given one. */
@Singleton
public class SearchByPicture {

  /**
   * Of each that is asked for so many, and at least so many: enough unless most are filtered out.
   */
  private static final int FIRST_LOOK_FOR_EACH = 3;

  private static final int LEAST_FIRST_LOOK = 20;

  private final PictureWorkers workers;
  private final Recognition recognition;
  private final Findable findable;

  SearchByPicture(PictureWorkers workers, Recognition recognition, Findable findable) {
    this.workers = workers;
    this.recognition = recognition;
    this.findable = findable;
  }

  /**
   * Best first, each product once.
   *
   * @param most how many at most
   * @throws Refusal {@code pictures_busy}, {@code service_unavailable}, {@code
   *     recognition_unavailable}, {@code picture_not_described}, and as {@link ReadPicture}
   */
  public List<FoundProduct> search(Path picture, ProductWish wish, int most) {
    Recogniser now = recognition.serving();
    List<float[]> views = now.views(workers, () -> ReadPicture.look(Files.readAllBytes(picture)));
    int firstLook = Math.max(LEAST_FIRST_LOOK, FIRST_LOOK_FOR_EACH * most);
    List<Alike> nearest = now.nearest(views, firstLook, ProductFilter.all());
    List<FoundProduct> found = present(nearest, wish, most);
    if (found.size() == most || nearest.size() < firstLook) {
      return found;
    }
    ProductFilter wished = ProductFilter.only(findable.products(wish));
    return present(now.nearest(views, most, wished), wish, most);
  }

  /** What the index says, as far as the database says so too. */
  private List<FoundProduct> present(List<Alike> nearest, ProductWish wish, int most) {
    Map<Long, Facts> facts =
        findable.facts(nearest.stream().map(Alike::imageId).toList(), wish).stream()
            .collect(toMap(Facts::imageId, Function.identity()));
    return nearest.stream()
        .<FoundProduct>mapMulti(
            (alike, next) -> {
              Facts known = facts.get(alike.imageId());
              if (known != null) {
                next.accept(found(known, alike));
              }
            })
        .limit(most)
        .toList();
  }

  private static FoundProduct found(Facts facts, Alike alike) {
    return new FoundProduct(
        facts.productId(),
        facts.sku(),
        facts.name(),
        facts.category(),
        facts.imageId(),
        alike.score());
  }
}
