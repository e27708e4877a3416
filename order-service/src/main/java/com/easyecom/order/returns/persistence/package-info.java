/** Returns in their tables. */
@NullMarked
package com.easyecom.order.returns.persistence;

import org.jspecify.annotations.NullMarked;
