package com.easyecom.vision;

import com.easyecom.testkit.service.OpenApiContract;
import com.easyecom.testkit.service.WithEmbedded;
import com.easyecom.vision.fixture.WithPictures;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithEmbedded(schema = "vision")
@WithPictures
class OpenApiTest extends OpenApiContract {}
