/** Reports over HTTP. */
@NullMarked
package com.easyecom.accounting.reports.api;

import org.jspecify.annotations.NullMarked;
