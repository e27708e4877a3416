/** What a refusal is: a stable code, its category, and the fields it is about. */
@NullMarked
package com.easyecom.kernel.error;

import org.jspecify.annotations.NullMarked;
