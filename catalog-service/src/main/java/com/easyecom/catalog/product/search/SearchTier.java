package com.easyecom.catalog.product.search;

/** How well a product matches, best first. A product is found in the first tier that it fits. */
public enum SearchTier {
  /** Its SKU or barcode is the text. Newest first. */
  CODE,
  /** Its SKU begins with the text. By SKU. */
  SKU,
  /** Its barcode begins with the text. By barcode. */
  BARCODE,
  /** Its name begins with the text. By name. */
  NAME,
  /** It has all the text's words. Newest first. */
  WORDS,
  /** Its words begin with the text's words. By word, newest first. */
  BEGINNINGS,
  /** As before, but a word of four letters or more may have one typo. By word, newest first. */
  SIMILAR
}
