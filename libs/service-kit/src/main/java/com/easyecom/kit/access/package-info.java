/** What people may do today, known to each service within moments of a change. */
@NullMarked
package com.easyecom.kit.access;

import org.jspecify.annotations.NullMarked;
