package com.easyecom.catalog;

import com.easyecom.testkit.service.OpenApiContract;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithEmbedded(schema = "catalog")
class OpenApiTest extends OpenApiContract {}
