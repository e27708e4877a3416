/** The audit trail in PostgreSQL. */
@NullMarked
package com.easyecom.auth.audit.persistence;

import org.jspecify.annotations.NullMarked;
