package com.easyecom.auth.bootstrap;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Who is to be the first admin outside of demo mode; all three or none. */
@ConfigMapping(prefix = "easyecom.first-admin")
interface FirstAdminConfig {

  /** ADMIN_USERNAME. */
  Optional<String> username();

  /** ADMIN_PASSWORD. */
  Optional<String> password();

  /** ADMIN_EMAIL. */
  Optional<String> email();
}
