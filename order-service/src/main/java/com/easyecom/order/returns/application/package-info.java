/** Requesting, deciding, receiving and refunding returns. */
@NullMarked
package com.easyecom.order.returns.application;

import org.jspecify.annotations.NullMarked;
