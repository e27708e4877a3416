package com.easyecom.vision.image.application;

import com.easyecom.kernel.paging.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The rows of pictures. A picture is <em>uploading</em> from before its objects are put until all
 * is there, then <em>stored</em>, then <em>deleted</em> until its objects are removed. Only stored
 * ones exist for anybody.
 */
public interface Images {

  /**
   * Notes a picture whose objects will be put, in a transaction of its own.
   *
   * @param image its id is ignored
   * @param fileSha256 of the file that was uploaded
   * @param giveUpAt when it counts as interrupted
   * @return its id; empty when the product has {@code most} pictures already, with those that are
   *     being uploaded
   */
  OptionalLong begin(
      ProductImage image, String fileSha256, String uploadedBy, Instant giveUpAt, int most);

  /**
   * Makes it stored, in the running transaction.
   *
   * @return whether it was still uploading
   */
  boolean complete(long imageId, Instant now);

  /**
   * Makes a picture deleted that is still uploading.
   *
   * @param removeAt when its objects are removed
   * @return whether it was
   */
  boolean abandon(long imageId, Instant removeAt);

  /** A stored picture. */
  Optional<ProductImage> find(long productId, long imageId);

  /** The stored pictures of a product, newest first; one more than the page may have. */
  List<ProductImage> list(long productId, PageRequest page);

  /** Products that have a picture of the same bytes, without this one and archived ones. */
  List<Long> productsWithSameFile(String fileSha256, long withoutProductId, int most);

  /**
   * Makes a stored picture deleted, in the running transaction.
   *
   * @return its version after that; empty when there is no such picture
   */
  OptionalLong delete(long productId, long imageId, Instant now);

  /** Makes deleted what is uploading and was to be given up by now; answers how many. */
  int giveUpInterrupted(Instant now);

  /** Takes deleted pictures whose objects are to be removed; nobody else does until then. */
  List<ProductImage> takeDeleted(Instant now, Instant until, int most);

  /** Forgets a deleted picture whose objects are removed. */
  void forget(long imageId);
}
