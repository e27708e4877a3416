package com.easyecom.vision.image.application;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Links to pictures as whoever asked can open them: at the shop's configured address, else at the
 * one by which the gateway was asked, else relative to it.
 */
@RequestScoped
public class PublicLinks {

  /** A host, maybe with a port: nothing that could end it and begin something else. */
  private static final String AUTHORITY =
      "[A-Za-z0-9.\\-_]{1,255}(:\\d{1,5})?|\\[[0-9a-fA-F:.]+](:\\d{1,5})?";

  private final SignedLinks links;
  private final Optional<String> publicUrl;

  @Context
  @SuppressWarnings("NullAway.Init")
  HttpHeaders headers;

  PublicLinks(
      SignedLinks links,
      @ConfigProperty(name = "easyecom.images.public-url") Optional<String> publicUrl) {
    this.links = links;
    this.publicUrl = publicUrl.map(url -> url.replaceAll("/+$", ""));
  }

  /** A link that works for a while. */
  public String to(long productId, long imageId, ImageSize size) {
    return publicUrl.orElseGet(this::asked) + links.path(productId, imageId, size);
  }

  private String asked() {
    @Nullable String host = headers.getHeaderString("X-Forwarded-Host");
    if (host == null || !host.matches(AUTHORITY)) {
      return "";
    }
    boolean isSecure = "https".equals(headers.getHeaderString("X-Forwarded-Proto"));
    return (isSecure ? "https://" : "http://") + host;
  }
}
