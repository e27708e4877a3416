package com.easyecom.kit.http;

import com.easyecom.kernel.id.RequestIds;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/** Takes over the caller's request id or makes one, and answers it. */
@Provider
@PreMatching
@ConstrainedTo(RuntimeType.SERVER)
public class RequestIdFilter implements ContainerRequestFilter, ContainerResponseFilter {

  @Override
  public void filter(ContainerRequestContext request) {
    RequestId.set(RequestIds.orNew(request.getHeaderString(RequestIds.HEADER)));
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    String id = RequestId.current();
    if (id != null) {
      response.getHeaders().putSingle(RequestIds.HEADER, id);
    }
  }
}
