package com.easyecom.auth.session.application;

import com.easyecom.auth.user.application.CreateUser;
import com.easyecom.auth.user.application.NewUser;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kit.security.Role;
import com.easyecom.kit.shop.Shop;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Adds a stranger as a viewer and signs them in, where the operator lets strangers in. */
@ApplicationScoped
@Startup // So that a bad configuration is refused at the start, and not to the first stranger.
public class RegisterUser {

  private static final Set<Role> STRANGERS_ROLES = Set.of(Role.VIEWER);

  private final CreateUser createUser;
  private final OpenSession openSession;
  private final boolean isOpen;

  RegisterUser(
      CreateUser createUser,
      OpenSession openSession,
      Shop shop,
      @ConfigProperty(name = "easyecom.registration") Optional<Registration> registration) {
    this.createUser = createUser;
    this.openSession = openSession;
    if (registration.filter(Registration.OPEN::equals).isPresent() && !shop.isDemo()) {
      throw new IllegalStateException(
          "REGISTRATION=open lets strangers in, which is for demo mode alone.");
    }
    this.isOpen = registration.map(Registration.OPEN::equals).orElseGet(shop::isDemo);
  }

  /** Whether strangers may register. */
  enum Registration {
    OPEN,
    CLOSED
  }

  /**
   * @throws Refusal {@code registration_closed}, {@code user_exists}, {@code service_unavailable}
   */
  public IssuedTokens register(String username, String email, String password) {
    if (!isOpen) {
      throw new Refusal(SessionError.REGISTRATION_CLOSED, "Ask an admin to add you.");
    }
    NewUser stranger = createUser.prepare(username, email, password, STRANGERS_ROLES);
    return QuarkusTransaction.requiringNew().call(() -> openSession.of(createUser.add(stranger)));
  }
}
