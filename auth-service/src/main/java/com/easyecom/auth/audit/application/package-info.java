/** Keeping the audit trail, reading it, and proving that it is whole. */
@NullMarked
package com.easyecom.auth.audit.application;

import org.jspecify.annotations.NullMarked;
