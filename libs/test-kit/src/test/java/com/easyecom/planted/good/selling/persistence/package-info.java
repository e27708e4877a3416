/** A service that keeps the rules. */
@NullMarked
package com.easyecom.planted.good.selling.persistence;

import org.jspecify.annotations.NullMarked;
