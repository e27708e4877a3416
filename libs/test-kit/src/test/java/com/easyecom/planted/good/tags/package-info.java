/** A service that keeps the rules. */
@NullMarked
package com.easyecom.planted.good.tags;

import org.jspecify.annotations.NullMarked;
