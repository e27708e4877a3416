/** Planted violations; the rules' tests say which. */
@NullMarked
package com.easyecom.planted.bad.tags;

import org.jspecify.annotations.NullMarked;
