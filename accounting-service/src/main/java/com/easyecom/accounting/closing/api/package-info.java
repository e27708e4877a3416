/** Months over HTTP. */
@NullMarked
package com.easyecom.accounting.closing.api;

import org.jspecify.annotations.NullMarked;
