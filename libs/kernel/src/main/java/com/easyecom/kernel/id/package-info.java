/** Identifiers that several services need to make. */
@NullMarked
package com.easyecom.kernel.id;

import org.jspecify.annotations.NullMarked;
