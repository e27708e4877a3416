/** Owns the public health page: whether the whole shop can be worked with, and what is failing. */
@NullMarked
package com.easyecom.gateway.health;

import org.jspecify.annotations.NullMarked;
