/** Digests of bytes, by which the same content is known again. */
@NullMarked
package com.easyecom.kernel.hash;

import org.jspecify.annotations.NullMarked;
