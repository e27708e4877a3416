package com.easyecom.vision.image.application;

import com.easyecom.kernel.error.Refusal;
import com.easyecom.kit.audit.Audit;
import com.easyecom.kit.audit.Changes;
import com.easyecom.kit.audit.Subject;
import com.easyecom.kit.crash.CrashPoint;
import com.easyecom.kit.security.Acting;
import com.easyecom.vision.image.application.ReadUpload.Read;
import com.easyecom.vision.picture.KeptFormat;
import com.easyecom.vision.product.application.RequireProduct;
import com.easyecom.vision.recognition.application.IndexPicture;
import com.easyecom.vision.recognition.application.Recogniser;
import com.easyecom.vision.recognition.application.Recognition;
import com.easyecom.vision.storage.ObjectStore;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Keeps a picture, in steps between which a process may die: its row says <em>uploading</em> before
 * there is any object, and <em>stored</em> after all are there. What stays uploading is given up.
 */
@Singleton
public class UploadImage {

  private static final Logger LOG = Logger.getLogger(UploadImage.class);

  /** So long S3 may still finish a request that nobody waits for any more. */
  private static final Duration LATE_PUT = Duration.ofSeconds(30);

  private final UploadTurns turns;
  private final ReadUpload readUpload;
  private final RequireProduct requireProduct;
  private final FindNearDuplicates findNearDuplicates;
  private final Images images;
  private final ObjectStore objects;
  private final IndexPicture indexPicture;
  private final Recognition recognition;
  private final Audit audit;
  private final Acting acting;
  private final Clock clock;
  private final Duration abandonedAfter;
  private final int mostPerProduct;

  UploadImage(
      UploadTurns turns,
      ReadUpload readUpload,
      RequireProduct requireProduct,
      FindNearDuplicates findNearDuplicates,
      Images images,
      ObjectStore objects,
      IndexPicture indexPicture,
      Recognition recognition,
      Audit audit,
      Acting acting,
      Clock clock,
      @ConfigProperty(name = "easyecom.images.abandoned-after") Duration abandonedAfter,
      @ConfigProperty(name = "easyecom.images.most-per-product") int mostPerProduct) {
    this.turns = turns;
    this.readUpload = readUpload;
    this.requireProduct = requireProduct;
    this.findNearDuplicates = findNearDuplicates;
    this.images = images;
    this.objects = objects;
    this.indexPicture = indexPicture;
    this.recognition = recognition;
    this.audit = audit;
    this.acting = acting;
    this.clock = clock;
    this.abandonedAfter = abandonedAfter;
    this.mostPerProduct = mostPerProduct;
  }

  /**
   * Reads the file and puts its objects.
   *
   * @param fileSha256 of the file, hexadecimal
   * @return what {@link #complete} makes visible; whatever becomes of it, {@link #settle} it
   * @throws Refusal {@code not_found}, {@code product_archived}, {@code image_search_full}, {@code
   *     too_many_images}, {@code service_unavailable}, {@code pictures_busy}, and as {@link
   *     com.easyecom.vision.picture.ReadPicture}
   */
  public BegunUpload begin(long productId, String fileName, Path upload, String fileSha256) {
    requireProduct.forSale(productId);
    recognition.current().ifPresent(UploadImage::requireRoom);
    return turns.call(() -> read(productId, fileName, upload, fileSha256));
  }

  private BegunUpload read(long productId, String fileName, Path upload, String fileSha256) {
    Read read = readUpload.read(upload);
    ProductImage image = note(productId, fileName, read, fileSha256);
    CrashPoint.reach("images.upload.noted");
    try {
      objects.put(image.objectKey(), image.contentType(), read.bytes());
      objects.put(image.thumbnailKey(), KeptFormat.JPEG.contentType(), read.thumbnail());
      CrashPoint.reach("images.objects.put");
      return new BegunUpload(
          image,
          findNearDuplicates.of(productId, fileSha256, read.recognised()),
          read.recognised().map(found -> found.of(image.id(), productId)));
    } catch (RuntimeException fault) {
      giveUp(image.id());
      throw fault;
    }
  }

  private static void requireRoom(Recogniser now) {
    if (now.pictures().isFullFor(now.embedder().mostVectors())) {
      throw new Refusal(
          ImageError.IMAGE_SEARCH_FULL,
          "Its pictures have about %d vectors.".formatted(now.pictures().limit()));
    }
  }

  private ProductImage note(long productId, String fileName, Read read, String fileSha256) {
    String key = "products/%d/%s".formatted(productId, UUID.randomUUID());
    Instant now = clock.instant();
    ProductImage image =
        new ProductImage(
            0,
            productId,
            fileName,
            read.format().contentType(),
            objects.bucket(),
            key + "." + read.format().extension(),
            key + "-thumbnail.jpg",
            read.width(),
            read.height(),
            read.bytes().length,
            now);
    long id =
        images
            .begin(
                image,
                fileSha256,
                acting.identity().username(),
                now.plus(abandonedAfter),
                mostPerProduct)
            .orElseThrow(
                () ->
                    new Refusal(
                        ImageError.TOO_MANY_IMAGES, "It has %d.".formatted(mostPerProduct)));
    return image.withId(id);
  }

  /**
   * Makes the picture visible, in the running transaction.
   *
   * @throws Refusal {@code upload_interrupted} when it was given up meanwhile
   */
  public void complete(BegunUpload begun) {
    ProductImage image = begun.image();
    if (!images.complete(image.id(), clock.instant())) {
      throw new Refusal(ImageError.UPLOAD_INTERRUPTED, "Upload it again.");
    }
    begun.vectors().ifPresent(indexPicture::index);
    audit.record(
        "image.uploaded",
        Subject.of("product_image", image.id()),
        Changes.none().set("product_id", image.productId()).set("file_name", image.fileName()));
  }

  /**
   * Does what is to be done after the transaction, whether it came to its end or not: what is
   * visible is found by this instance at once, what is not is given up.
   */
  public void settle(BegunUpload begun) {
    ProductImage image = begun.image();
    CrashPoint.reach("images.upload.ended");
    boolean isGivenUp = giveUp(image.id());
    if (!isGivenUp && begun.vectors().isPresent() && isStored(image)) {
      begun.vectors().ifPresent(recognition::put);
    }
  }

  private boolean isStored(ProductImage image) {
    return images.find(image.productId(), image.id()).isPresent();
  }

  /** Never a fault: what fails here {@link SweepImages} does later. */
  private boolean giveUp(long imageId) {
    try {
      return images.abandon(imageId, clock.instant().plus(LATE_PUT));
    } catch (RuntimeException fault) {
      LOG.warnf("Upload %d cannot be given up now: %s", (Object) imageId, fault);
      return true;
    }
  }
}
