package com.easyecom.vision.image.application;

/**
 * Another product that has the same picture, or almost.
 *
 * @param code always {@code near_duplicate}
 * @param similarityScore 0 to 1; 1 for the same file
 */
public record NearDuplicate(String code, long productId, String sku, double similarityScore) {

  static final String CODE = "near_duplicate";
}
