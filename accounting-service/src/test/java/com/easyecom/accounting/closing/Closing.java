package com.easyecom.accounting.closing;

import com.easyecom.accounting.testing.Api;
import io.restassured.response.ValidatableResponse;

/** Closes and reopens months over HTTP. */
final class Closing {

  private Closing() {}

  static ValidatableResponse close(String period) {
    return change(period, "close");
  }

  static ValidatableResponse reopen(String period) {
    return change(period, "reopen");
  }

  private static ValidatableResponse change(String period, String verb) {
    return Api.asAccountant().post(Api.PERIODS + "/" + period + "/" + verb).then();
  }
}
