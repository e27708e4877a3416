package com.easyecom.vision.search.api;

import com.easyecom.kernel.error.Refusal;
import com.easyecom.kit.http.Filters;
import com.easyecom.kit.security.Allowed;
import com.easyecom.kit.security.Permission;
import com.easyecom.vision.image.application.PublicLinks;
import com.easyecom.vision.search.application.ProductWish;
import com.easyecom.vision.search.application.SearchByPicture;
import com.easyecom.vision.upload.PictureFile;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Products found by a picture. */
@Path("/api/v1/products/image-search")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Allowed(Permission.READ_PRODUCTS)
@Tag(name = "Images")
public class SearchResource {

  private static final String PART = "screenshot";
  private static final int DEFAULT_RESULTS = 5;
  private static final int MOST_RESULTS = 20;

  @Inject SearchByPicture searchByPicture;
  @Inject PublicLinks links;

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(
      summary = "Find products by a picture",
      description =
          "A photo or a screenshot, with the limits of an upload. Best first, each product once,"
              + " never archived ones. A category that no product has finds nothing.")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.MULTIPART_FORM_DATA,
              schema =
                  @Schema(
                      type = SchemaType.OBJECT,
                      requiredProperties = PART,
                      properties = {
                        @SchemaProperty(name = PART, type = SchemaType.STRING, format = "binary"),
                        @SchemaProperty(
                            name = "top_k",
                            type = SchemaType.INTEGER,
                            minimum = "1",
                            maximum = "20",
                            defaultValue = "5"),
                        @SchemaProperty(name = "category", type = SchemaType.STRING),
                        @SchemaProperty(
                            name = "in_stock",
                            type = SchemaType.BOOLEAN,
                            description = "Whether any of it is available.")
                      })))
  public List<FoundProductView> search(
      @RestForm(FileUpload.ALL) @Nullable List<FileUpload> files,
      @RestForm("top_k") @Nullable String topK,
      @RestForm("category") @Nullable String category,
      @RestForm("in_stock") @Nullable String inStock) {
    int most = resultsOf(topK);
    ProductWish wish = new ProductWish(category, Filters.flag("in_stock", inStock));
    PictureFile picture = PictureFile.of(PART, files);
    return searchByPicture.search(picture.file(), wish, most).stream()
        .map(found -> FoundProductView.of(found, links))
        .toList();
  }

  private static int resultsOf(@Nullable String topK) {
    if (topK == null) {
      return DEFAULT_RESULTS;
    }
    if (!topK.matches("\\d{1,2}")
        || Integer.parseInt(topK) < 1
        || Integer.parseInt(topK) > MOST_RESULTS) {
      throw Refusal.invalid("top_k", "must be a whole number from 1 to " + MOST_RESULTS);
    }
    return Integer.parseInt(topK);
  }
}
