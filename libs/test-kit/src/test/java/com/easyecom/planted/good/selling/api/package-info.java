/** A service that keeps the rules. */
@NullMarked
package com.easyecom.planted.good.selling.api;

import org.jspecify.annotations.NullMarked;
