/** Whose events the books are made of, and where such an event comes from. */
@NullMarked
package com.easyecom.accounting.source;

import org.jspecify.annotations.NullMarked;
