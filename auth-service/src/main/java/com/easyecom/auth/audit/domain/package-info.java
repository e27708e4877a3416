/** A record of the audit trail, and its hash. */
@NullMarked
package com.easyecom.auth.audit.domain;

import org.jspecify.annotations.NullMarked;
