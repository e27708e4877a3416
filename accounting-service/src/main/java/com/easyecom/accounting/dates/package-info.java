/** Days as callers name them in queries: one day, a period, a filter. */
@NullMarked
package com.easyecom.accounting.dates;

import org.jspecify.annotations.NullMarked;
