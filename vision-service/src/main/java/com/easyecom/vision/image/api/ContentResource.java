package com.easyecom.vision.image.api;

import com.easyecom.kernel.error.CommonError;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kit.http.Filters;
import com.easyecom.vision.image.application.FindImages;
import com.easyecom.vision.image.application.ImageError;
import com.easyecom.vision.image.application.ImageSize;
import com.easyecom.vision.image.application.ProductImage;
import com.easyecom.vision.image.application.SignedLinks;
import com.easyecom.vision.picture.KeptFormat;
import com.easyecom.vision.storage.ObjectStore;
import com.easyecom.vision.storage.StoredObject;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The bytes of pictures, for whoever has a signed link. */
@Path("/api/v1/products/{id}/images/{image_id}/content")
@RunOnVirtualThread
@Tag(name = "Images")
public class ContentResource {

  @Inject SignedLinks links;
  @Inject FindImages findImages;
  @Inject ObjectStore objects;

  @GET
  @PermitAll
  @Operation(
      summary = "Show a picture by a signed link",
      description =
          "s3_url, thumbnail_url and image_url are such links; they need no token. 403"
              + " link_expired, link_invalid.")
  @APIResponse(
      responseCode = "200",
      description = "The picture",
      content = {
        @Content(
            mediaType = "image/jpeg",
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = "image/png",
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  public Response show(
      @PathParam("id") long productId,
      @PathParam("image_id") long imageId,
      @QueryParam("size") @Parameter(description = "original or thumbnail.") @Nullable String size,
      @QueryParam("expires") @Nullable String expires,
      @QueryParam("signature") @Nullable String signature) {
    ImageSize wanted = Filters.oneOf("size", size, ImageSize.class);
    Long expiry = Filters.id("expires", expires);
    if (wanted == null || expiry == null || signature == null) {
      throw new Refusal(ImageError.LINK_INVALID, "It has size, expires and signature.");
    }
    Duration left = links.check(imageId, wanted, expiry, signature);
    ProductImage image = findImages.get(productId, imageId);
    StoredObject object =
        objects
            .open(image.key(wanted))
            .orElseThrow(() -> new Refusal(CommonError.NOT_FOUND, "The picture is gone."));
    return Response.ok(object.bytes())
        .type(wanted == ImageSize.ORIGINAL ? image.contentType() : KeptFormat.JPEG.contentType())
        .header(HttpHeaders.CONTENT_LENGTH, object.sizeBytes())
        .header(HttpHeaders.CACHE_CONTROL, "private, max-age=" + left.toSeconds() + ", immutable")
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }
}
