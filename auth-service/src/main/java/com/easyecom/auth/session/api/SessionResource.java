package com.easyecom.auth.session.api;

import com.easyecom.auth.session.application.EndSession;
import com.easyecom.auth.session.application.IssuedTokens;
import com.easyecom.auth.session.application.RefreshSession;
import com.easyecom.auth.session.application.RegisterUser;
import com.easyecom.auth.session.application.SignIn;
import com.easyecom.auth.session.domain.RefreshToken;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;

/** Registering, signing in, staying signed in and signing out. */
@Path("/api/v1/auth")
@RunOnVirtualThread
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Auth")
public class SessionResource {

  private static final URI ME = URI.create("/api/v1/auth/me");

  private final RegisterUser registerUser;
  private final SignIn signIn;
  private final RefreshSession refreshSession;
  private final EndSession endSession;

  SessionResource(
      RegisterUser registerUser,
      SignIn signIn,
      RefreshSession refreshSession,
      EndSession endSession) {
    this.registerUser = registerUser;
    this.signIn = signIn;
    this.refreshSession = refreshSession;
    this.endSession = endSession;
  }

  @POST
  @Path("/register")
  @PermitAll
  @Cache(noStore = true)
  @Operation(summary = "Register as a viewer, where registration is open")
  @APIResponseSchema(value = TokenView.class, responseCode = "201")
  public Response register(RegistrationRequest request) {
    IssuedTokens tokens =
        registerUser.register(request.username(), request.email(), request.password());
    return Response.created(ME).entity(TokenView.of(tokens)).build();
  }

  @POST
  @Path("/login")
  @PermitAll
  @Cache(noStore = true)
  @Operation(
      summary = "Sign in",
      description =
          "401 totp_required asks for a code of the user's app. After repeated failures 429 with"
              + " Retry-After, for a name or an address.")
  public TokenView login(LoginRequest request, @Context HttpServerRequest connection) {
    return TokenView.of(
        signIn.signIn(
            request.username(),
            request.password(),
            request.totpCode(),
            ClientAddress.of(connection)));
  }

  @POST
  @Path("/refresh")
  @PermitAll
  @Cache(noStore = true)
  @Operation(summary = "Exchange a refresh token for new tokens")
  public TokenView refresh(RefreshTokenRequest request) {
    return TokenView.of(refreshSession.refresh(new RefreshToken(request.refreshToken())));
  }

  @POST
  @Path("/logout")
  @PermitAll
  @Operation(summary = "Sign out: end the session of a refresh token")
  @APIResponse(responseCode = "204", description = "Signed out, perhaps before already")
  public void logout(RefreshTokenRequest request) {
    endSession.end(new RefreshToken(request.refreshToken()));
  }
}
