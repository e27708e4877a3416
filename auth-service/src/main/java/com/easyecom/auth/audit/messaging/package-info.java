/** How the audit trail hears of what was done, and what it told of itself. */
@NullMarked
package com.easyecom.auth.audit.messaging;

import org.jspecify.annotations.NullMarked;
