/** Keyset paging: the page asked for, and the page answered. */
@NullMarked
package com.easyecom.kernel.paging;

import org.jspecify.annotations.NullMarked;
