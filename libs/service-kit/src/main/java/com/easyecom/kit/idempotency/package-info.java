/** Idempotency keys, stored in the transaction of their effect. */
@NullMarked
package com.easyecom.kit.idempotency;

import org.jspecify.annotations.NullMarked;
