package com.easyecom.catalog.product.bulk;

import com.easyecom.kernel.error.ErrorCode;

/**
 * One of the products for which all are left as they are.
 *
 * @param code as if it alone had been asked for
 */
public record RefusedProduct(long id, String code, String detail) {

  /** Refused for this reason. */
  public static RefusedProduct of(long id, ErrorCode code, String detail) {
    return new RefusedProduct(id, code.code(), detail);
  }
}
