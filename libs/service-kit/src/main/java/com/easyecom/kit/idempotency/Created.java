package com.easyecom.kit.idempotency;

import jakarta.ws.rs.core.Response;
import java.net.URI;

/**
 * What a creating request made.
 *
 * @param location its path on this host, for example {@code /api/v1/products/7}
 * @param body the thing itself, as the API shows it
 */
public record Created<T>(String location, T body) {

  Response toResponse() {
    return Response.created(URI.create(location)).entity(body).build();
  }
}
