package com.easyecom.kit.security;

import com.easyecom.kernel.error.CommonError;
import com.easyecom.kernel.error.Refusal;
import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** Whoever makes the present request. */
@RequestScoped
public class Caller {

  private @Nullable Identity identity;

  void is(Identity identity) {
    this.identity = identity;
  }

  /**
   * @throws Refusal {@code unauthenticated} where nobody signed in
   */
  public Identity identity() {
    if (identity == null) {
      throw new Refusal(CommonError.UNAUTHENTICATED, "An access token is needed.");
    }
    return identity;
  }

  /** The acting person's name, as ledgers and histories keep it. */
  public String username() {
    return identity().username();
  }

  public boolean has(Permission permission) {
    return identity != null && identity.has(permission);
  }

  /** Whether somebody signed in. */
  public boolean isKnown() {
    return identity != null;
  }
}
