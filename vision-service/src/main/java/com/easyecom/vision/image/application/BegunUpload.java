package com.easyecom.vision.image.application;

import java.util.List;

/**
 * A picture whose objects are there, and which nobody sees yet.
 *
 * @param vectors what it will be found by; none when that is for later
 */
public record BegunUpload(
    ProductImage image, List<NearDuplicate> warnings, List<float[]> vectors) {}
