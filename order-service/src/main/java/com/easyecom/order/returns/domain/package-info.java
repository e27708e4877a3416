/** The rules of returns: legal transitions, what may come back, and what is paid back for it. */
@NullMarked
package com.easyecom.order.returns.domain;

import org.jspecify.annotations.NullMarked;
