package com.easyecom.kit.http;

import com.easyecom.kernel.paging.Page;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;

/** Answers a page of a list: a JSON array, and a link to the next page while there is one. */
public final class Listing {

  private Listing() {}

  /** The page, with {@code Link: <...>; rel="next"} (RFC 8288) relative to this host. */
  public static Response of(Page<?> page, UriInfo asked) {
    return begin(page, asked).build();
  }

  /** The same, to be finished by the caller. */
  public static Response.ResponseBuilder begin(Page<?> page, UriInfo asked) {
    return begin(page.items(), next(page, asked));
  }

  /**
   * What is more than a page's items, with that header.
   *
   * @param next as {@link #next} says
   */
  public static Response.ResponseBuilder begin(Object body, @Nullable String next) {
    Response.ResponseBuilder response = Response.ok(body);
    return next == null
        ? response
        : response.header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
  }

  /** Where the next page is, relative to this host; null after the last one. */
  public static @Nullable String next(Page<?> page, UriInfo asked) {
    return page.nextCursor() == null
        ? null
        : UriBuilder.fromPath(asked.getRequestUri().getRawPath())
            .replaceQuery(asked.getRequestUri().getRawQuery())
            .replaceQueryParam("cursor", page.nextCursor())
            .build()
            .toString();
  }
}
