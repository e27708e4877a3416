package com.easyecom.auth.accesstoken.api;

import com.easyecom.auth.accesstoken.application.KeyRing;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;

/** The keys by which everybody can check access tokens. */
@Path("/.well-known/jwks.json")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Auth")
public class JwksResource {

  /** A verifier that meets an unknown key id asks anew at once, so this may be long. */
  private static final int CACHE_SECONDS = 300;

  private final KeyRing keys;

  JwksResource(KeyRing keys) {
    this.keys = keys;
  }

  @GET
  @PermitAll
  @Cache(maxAge = CACHE_SECONDS)
  @Operation(summary = "The public keys of access tokens (RFC 7517)")
  public KeySet keys() {
    return KeySet.of(keys.published());
  }
}
