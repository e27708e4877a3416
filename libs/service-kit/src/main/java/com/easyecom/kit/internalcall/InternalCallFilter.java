package com.easyecom.kit.internalcall;

import com.easyecom.kernel.id.RequestIds;
import com.easyecom.kit.http.RequestId;
import com.easyecom.kit.security.Acting;
import com.easyecom.kit.security.ServiceTokens;
import jakarta.inject.Inject;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;

/**
 * Gives an internal call its service token, for the person whose request is being worked on or, in
 * background work, for this service itself; and the request id. Register it on the REST client
 * together with {@link RemoteProblems}.
 */
public class InternalCallFilter implements ClientRequestFilter {

  @Inject ServiceTokens tokens;
  @Inject Acting acting;

  @Override
  public void filter(ClientRequestContext request) {
    request
        .getHeaders()
        .putSingle(HttpHeaders.AUTHORIZATION, "Bearer " + tokens.issueFor(acting.identity()));
    String id = RequestId.current();
    if (id != null) {
      request.getHeaders().putSingle(RequestIds.HEADER, id);
    }
  }
}
