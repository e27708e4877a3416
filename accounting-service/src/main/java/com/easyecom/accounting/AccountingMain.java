package com.easyecom.accounting;

import com.easyecom.accounting.rebuild.application.TellVerdict;
import com.easyecom.kit.background.Background;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;

/**
 * The service; or, by the profile {@code rebuild}, one rebuild of its books (docs/operations.md).
 */
@QuarkusMain
public class AccountingMain implements QuarkusApplication {

  private final Background background;
  private final TellVerdict rebuild;

  AccountingMain(Background background, TellVerdict rebuild) {
    this.background = background;
    this.rebuild = rebuild;
  }

  @Override
  public int run(String... arguments) {
    if (!background.isOn()) {
      return rebuild.run();
    }
    Quarkus.waitForExit();
    return 0;
  }
}
