package com.easyecom.accounting;

import com.easyecom.testkit.service.OpenApiContract;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithEmbedded(schema = "accounting")
class OpenApiTest extends OpenApiContract {}
