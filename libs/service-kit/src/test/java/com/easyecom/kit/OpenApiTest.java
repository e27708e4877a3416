package com.easyecom.kit;

import com.easyecom.testkit.service.OpenApiContract;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;

/** The sample service's document shows what a change of the kit does to all others'. */
@QuarkusTest
@WithEmbedded(schema = "sample")
class OpenApiTest extends OpenApiContract {

  @Override
  protected String goldenFile() {
    return "libs/service-kit/src/test/resources/openapi.json";
  }
}
