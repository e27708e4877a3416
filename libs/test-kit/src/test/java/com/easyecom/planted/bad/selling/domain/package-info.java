/** Planted violations; the rules' tests say which. */
@NullMarked
package com.easyecom.planted.bad.selling.domain;

import org.jspecify.annotations.NullMarked;
