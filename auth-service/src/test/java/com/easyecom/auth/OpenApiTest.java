package com.easyecom.auth;

import com.easyecom.testkit.service.OpenApiContract;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithEmbedded(schema = "auth")
class OpenApiTest extends OpenApiContract {}
