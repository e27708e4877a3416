/** The public API of returns. */
@NullMarked
package com.easyecom.order.returns.api;

import org.jspecify.annotations.NullMarked;
