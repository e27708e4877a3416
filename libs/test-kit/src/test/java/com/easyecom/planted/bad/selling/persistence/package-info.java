/** Planted violations; the rules' tests say which. */
@NullMarked
package com.easyecom.planted.bad.selling.persistence;

import org.jspecify.annotations.NullMarked;
