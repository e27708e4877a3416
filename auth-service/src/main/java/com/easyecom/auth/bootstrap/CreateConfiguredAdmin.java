package com.easyecom.auth.bootstrap;

import com.easyecom.auth.user.application.CreateUser;
import com.easyecom.auth.user.application.NewUser;
import com.easyecom.auth.user.application.Users;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kit.security.Role;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Adds the admin that the operator configured, as long as no other admin can sign in. */
@ApplicationScoped
class CreateConfiguredAdmin {

  private static final Logger LOG = Logger.getLogger(CreateConfiguredAdmin.class);

  private final FirstAdminConfig config;
  private final Users users;
  private final CreateUser createUser;
  private final Validator validator;

  CreateConfiguredAdmin(
      FirstAdminConfig config, Users users, CreateUser createUser, Validator validator) {
    this.config = config;
    this.users = users;
    this.createUser = createUser;
    this.validator = validator;
  }

  /**
   * @throws IllegalStateException if what is configured cannot be an admin; says which variable
   */
  void run() {
    if (users.anAdminMaySignIn()) {
      return;
    }
    if (config.username().isEmpty() && config.password().isEmpty()) {
      LOG.warn("Nobody can administer this shop: set ADMIN_USERNAME, ADMIN_PASSWORD, ADMIN_EMAIL");
      return;
    }
    create(configured());
  }

  private void create(FirstAdmin admin) {
    try {
      NewUser newcomer =
          createUser.prepare(admin.username(), admin.email(), admin.password(), Set.of(Role.ADMIN));
      QuarkusTransaction.requiringNew().run(() -> createUser.add(newcomer));
      LOG.info("The configured admin was added");
    } catch (Refusal refused) {
      // Another instance that starts at the same moment may have been quicker.
      if (!users.anAdminMaySignIn()) {
        throw new IllegalStateException(
            "The configured admin cannot be added: " + refused.getMessage(), refused);
      }
    }
  }

  private FirstAdmin configured() {
    FirstAdmin admin =
        new FirstAdmin(
            config.username().orElse(""), config.password().orElse(""), config.email().orElse(""));
    String faults =
        validator.validate(admin).stream()
            .map(
                fault ->
                    "ADMIN_%s %s"
                        .formatted(
                            fault.getPropertyPath().toString().toUpperCase(Locale.ROOT),
                            fault.getMessage()))
            .sorted()
            .collect(Collectors.joining("; "));
    if (!faults.isEmpty()) {
      throw new IllegalStateException("The first admin is not well configured: " + faults);
    }
    return admin;
  }
}
