/** The shop that a newcomer finds: the demo data, loaded once through the public API. */
@NullMarked
package com.easyecom.stack.demo;

import org.jspecify.annotations.NullMarked;
