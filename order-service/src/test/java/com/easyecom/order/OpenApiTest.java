package com.easyecom.order;

import com.easyecom.testkit.service.OpenApiContract;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithEmbedded(schema = "orders")
class OpenApiTest extends OpenApiContract {}
