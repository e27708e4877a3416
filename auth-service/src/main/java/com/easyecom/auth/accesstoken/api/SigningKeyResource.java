package com.easyecom.auth.accesstoken.api;

import com.easyecom.auth.accesstoken.application.RotateSigningKey;
import com.easyecom.kit.security.Allowed;
import com.easyecom.kit.security.Permission;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The key that access tokens are signed with. */
@Path("/api/v1/auth/signing-keys")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Auth")
public class SigningKeyResource {

  private static final URI PUBLISHED = URI.create("/.well-known/jwks.json");

  /** The key that signs from now on. */
  public record NewKey(String kid) {}

  private final RotateSigningKey rotateSigningKey;

  SigningKeyResource(RotateSigningKey rotateSigningKey) {
    this.rotateSigningKey = rotateSigningKey;
  }

  @POST
  @Allowed(Permission.ADMINISTER)
  @Operation(
      summary = "Sign access tokens with a new key",
      description = "Nobody is signed out: the former key stays published as long as tokens live.")
  @APIResponseSchema(value = NewKey.class, responseCode = "201")
  public Response rotate() {
    return Response.created(PUBLISHED).entity(new NewKey(rotateSigningKey.rotate())).build();
  }
}
