package com.easyecom.kit.security;

import jakarta.inject.Inject;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes costs out of answers to those who may not see them. */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
public class CostFilter implements ContainerResponseFilter {

  @Inject Caller caller;

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    Object answer = response.getEntity();
    Object shown = withoutCosts(answer);
    if (shown != answer && !caller.has(Permission.SEE_COSTS)) {
      response.setEntity(shown);
    }
  }

  private static @Nullable Object withoutCosts(@Nullable Object answer) {
    return switch (answer) {
      case ShowsCosts costs -> costs.withoutCosts();
      case List<?> list when list.stream().anyMatch(ShowsCosts.class::isInstance) ->
          list.stream().map(CostFilter::withoutCosts).toList();
      case null, default -> answer;
    };
  }
}
