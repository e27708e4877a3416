package com.easyecom.kit.security;

import com.easyecom.kernel.error.CommonError;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kit.access.AccessList;
import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets nobody in whose token does not allow it: people's tokens on public paths, by the resource's
 * {@link Allowed} and by what they may do today; services' tokens on internal ones.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class AuthenticationFilter implements ContainerRequestFilter {

  private static final String BEARER = "Bearer ";
  private static final Set<String> READING =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  @Inject TokenVerifier people;
  @Inject ServiceTokens services;
  @Inject AccessList accessList;
  @Inject Caller caller;
  @Context ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request) {
    String token = bearerToken(request.getHeaderString(HttpHeaders.AUTHORIZATION));
    if (request.getUriInfo().getPath().startsWith("/internal/")) {
      caller.is(services.verify(token == null ? "" : token));
      return;
    }
    Method method = resource.getResourceMethod();
    if (method.isAnnotationPresent(PermitAll.class)) {
      return;
    }
    if (token == null) {
      throw new Refusal(CommonError.UNAUTHENTICATED, "An access token is needed.");
    }
    caller.is(accessList.today(people.verify(token)));
    Allowed allowed = allowed(method);
    if (allowed == null || !caller.has(allowed.value())) {
      throw new Refusal(CommonError.FORBIDDEN, CommonError.FORBIDDEN.title() + ".");
    }
    if (!READING.contains(request.getMethod())) {
      accessList.requireCurrent();
    }
  }

  private static @Nullable Allowed allowed(Method method) {
    Allowed onMethod = method.getAnnotation(Allowed.class);
    return onMethod != null ? onMethod : method.getDeclaringClass().getAnnotation(Allowed.class);
  }

  /** The token of an Authorization header (RFC 6750); the scheme's case does not matter. */
  private static @Nullable String bearerToken(@Nullable String header) {
    if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return null;
    }
    return header.substring(BEARER.length()).strip();
  }
}
