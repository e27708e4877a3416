/** The audit trail over HTTP. */
@NullMarked
package com.easyecom.auth.audit.api;

import org.jspecify.annotations.NullMarked;
