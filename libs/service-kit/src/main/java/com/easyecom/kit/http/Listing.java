package com.easyecom.kit.http;

import com.easyecom.kernel.paging.Page;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;

/** Answers a page of a list: a JSON array, and a link to the next page while there is one. */
public final class Listing {

  private Listing() {}

  /** The page, with {@code Link: <...>; rel="next"} (RFC 8288) relative to this host. */
  public static Response of(Page<?> page, UriInfo asked) {
    return begin(page, asked).build();
  }

  /** The same, to be finished by the caller. */
  public static Response.ResponseBuilder begin(Page<?> page, UriInfo asked) {
    Response.ResponseBuilder response = Response.ok(page.items());
    if (page.nextCursor() != null) {
      URI next =
          UriBuilder.fromPath(asked.getRequestUri().getRawPath())
              .replaceQuery(asked.getRequestUri().getRawQuery())
              .replaceQueryParam("cursor", page.nextCursor())
              .build();
      response.header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
    }
    return response;
  }
}
