package com.easyecom.vision.recognition.application;

/**
 * A picture that looks like another.
 *
 * @param score 0 to 1: from 0.9 almost surely the same product
 */
public record Alike(long imageId, long productId, double score) {}
