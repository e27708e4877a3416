package com.easyecom.vision.image.application;

import com.easyecom.vision.recognition.application.StoredVectors;
import java.util.List;
import java.util.Optional;

/**
 * A picture whose objects are there, and which nobody sees yet.
 *
 * @param vectors what it will be found by; empty when that is for later
 */
public record BegunUpload(
    ProductImage image, List<NearDuplicate> warnings, Optional<StoredVectors> vectors) {}
