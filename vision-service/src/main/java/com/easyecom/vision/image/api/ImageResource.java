package com.easyecom.vision.image.api;

import com.easyecom.kernel.paging.PageRequest;
import com.easyecom.kit.http.Listing;
import com.easyecom.kit.http.Uploads;
import com.easyecom.kit.idempotency.Created;
import com.easyecom.kit.idempotency.Idempotency;
import com.easyecom.kit.security.Allowed;
import com.easyecom.kit.security.Permission;
import com.easyecom.vision.image.application.BegunUpload;
import com.easyecom.vision.image.application.DeleteImage;
import com.easyecom.vision.image.application.FindImages;
import com.easyecom.vision.image.application.PublicLinks;
import com.easyecom.vision.image.application.UploadImage;
import com.easyecom.vision.upload.PictureFile;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The pictures of products. */
@Path("/api/v1/products/{id}/images")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Allowed(Permission.READ_PRODUCTS)
@Tag(name = "Images")
public class ImageResource {

  private static final String PART = "image";

  @Inject UploadImage uploadImage;
  @Inject FindImages findImages;
  @Inject DeleteImage deleteImage;
  @Inject PublicLinks links;
  @Inject Idempotency idempotency;

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Allowed(Permission.WRITE_PRODUCTS)
  @Operation(
      summary = "Upload a picture",
      description =
          "JPEG, PNG, WebP or GIF (its first picture), told by its bytes; at most 10 MiB and 40"
              + " million pixels. It is kept upright and without metadata. 400 empty_file,"
              + " not_an_image, damaged_image; 413 payload_too_large, too_many_pixels; 409"
              + " product_archived, too_many_images, image_search_full; 503 pictures_busy. Of"
              + " another product with the same picture, or almost, a warning near_duplicate"
              + " tells.")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.MULTIPART_FORM_DATA,
              schema =
                  @Schema(
                      type = SchemaType.OBJECT,
                      requiredProperties = PART,
                      properties =
                          @SchemaProperty(
                              name = PART,
                              type = SchemaType.STRING,
                              format = "binary"))))
  @APIResponseSchema(value = UploadedImageView.class, responseCode = "201")
  public Response upload(
      @PathParam("id") long productId, @RestForm(FileUpload.ALL) @Nullable List<FileUpload> files) {
    PictureFile file = PictureFile.of(PART, files);
    UploadRequest request = new UploadRequest(Uploads.sha256(file.file()), file.name());
    Optional<Response> repeated = idempotency.completed(request, KeptUpload.class);
    if (repeated.isPresent()) {
      return withLinks(repeated.get());
    }
    BegunUpload begun =
        uploadImage.begin(productId, file.name(), file.file(), request.fileSha256());
    try {
      return withLinks(idempotency.create(request, KeptUpload.class, () -> completed(begun)));
    } finally {
      uploadImage.settle(begun);
    }
  }

  private Created<KeptUpload> completed(BegunUpload begun) {
    uploadImage.complete(begun);
    String location =
        "/api/v1/products/%d/images/%d".formatted(begun.image().productId(), begun.image().id());
    return new Created<>(location, new KeptUpload(begun.image(), begun.warnings()));
  }

  private Response withLinks(Response kept) {
    KeptUpload upload = (KeptUpload) kept.getEntity();
    return Response.fromResponse(kept).entity(UploadedImageView.of(upload, links)).build();
  }

  @GET
  @Operation(summary = "List a product's pictures, newest first")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = ImageView.class)))
  public Response list(
      @PathParam("id") long productId,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor,
      @Context UriInfo uri) {
    return Listing.of(
        findImages
            .list(productId, PageRequest.of(limit, cursor))
            .map(image -> ImageView.of(image, links)),
        uri);
  }

  @GET
  @Path("/{image_id}")
  @Operation(summary = "Read one picture's facts")
  public ImageView get(@PathParam("id") long productId, @PathParam("image_id") long imageId) {
    return ImageView.of(findImages.get(productId, imageId), links);
  }

  @DELETE
  @Path("/{image_id}")
  @Allowed(Permission.WRITE_PRODUCTS)
  @Operation(
      summary = "Delete a picture",
      description = "It is neither shown nor found any more, at once.")
  @APIResponse(responseCode = "204", description = "Deleted")
  public void delete(@PathParam("id") long productId, @PathParam("image_id") long imageId) {
    deleteImage.delete(productId, imageId);
  }
}
