package com.easyecom.vision.image.api;

import com.easyecom.vision.image.application.NearDuplicate;
import com.easyecom.vision.image.application.ProductImage;
import java.util.List;

/** What is kept of an upload under its request's key: links are made anew for each answer. */
record KeptUpload(ProductImage image, List<NearDuplicate> warnings) {}
