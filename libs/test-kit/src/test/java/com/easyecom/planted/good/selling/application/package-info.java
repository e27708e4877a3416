/** A service that keeps the rules. */
@NullMarked
package com.easyecom.planted.good.selling.application;

import org.jspecify.annotations.NullMarked;
