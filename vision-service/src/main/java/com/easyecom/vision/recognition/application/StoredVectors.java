package com.easyecom.vision.recognition.application;

import java.util.List;

/**
 * What a picture is found by.
 *
 * @param model whose vectors they are
 * @param vectors of the whole picture first, then of its parts; of length one each
 */
public record StoredVectors(long imageId, long productId, String model, List<float[]> vectors) {}
