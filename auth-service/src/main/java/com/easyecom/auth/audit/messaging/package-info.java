/** How the audit trail hears of what was done. */
@NullMarked
package com.easyecom.auth.audit.messaging;

import org.jspecify.annotations.NullMarked;
