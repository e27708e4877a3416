/** The journal's chain over HTTP. */
@NullMarked
package com.easyecom.accounting.chain.api;

import org.jspecify.annotations.NullMarked;
