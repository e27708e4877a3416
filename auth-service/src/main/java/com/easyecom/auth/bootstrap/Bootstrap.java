package com.easyecom.auth.bootstrap;

import com.easyecom.kit.shop.Shop;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Sees at each start that somebody can administer the shop. */
@Singleton
class Bootstrap {

  private final Shop shop;
  private final CreateDemoAdmin demoAdmin;
  private final CreateConfiguredAdmin configuredAdmin;

  Bootstrap(Shop shop, CreateDemoAdmin demoAdmin, CreateConfiguredAdmin configuredAdmin) {
    this.shop = shop;
    this.demoAdmin = demoAdmin;
    this.configuredAdmin = configuredAdmin;
  }

  void atStart(@Observes StartupEvent start) {
    if (shop.isDemo()) {
      demoAdmin.run();
    } else {
      configuredAdmin.run();
    }
  }
}
