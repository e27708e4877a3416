/** A service that keeps the rules. */
@NullMarked
package com.easyecom.planted.good.selling.domain;

import org.jspecify.annotations.NullMarked;
