package com.easyecom.kit.security;

import io.quarkus.arc.Arc;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who acts now: the person whose request is worked on, or this service in background work. */
@Singleton
public class Acting {

  private final Caller caller;
  private final Identity itself;

  Acting(Caller caller, @ConfigProperty(name = "quarkus.application.name") String service) {
    this.caller = caller;
    this.itself = Identity.ofService(service);
  }

  public Identity identity() {
    boolean inRequest = Arc.container().requestContext().isActive() && caller.isKnown();
    return inRequest ? caller.identity() : itself;
  }
}
