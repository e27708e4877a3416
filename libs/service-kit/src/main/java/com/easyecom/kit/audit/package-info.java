/** What every service tells the audit trail, which auth-service keeps. */
@NullMarked
package com.easyecom.kit.audit;

import org.jspecify.annotations.NullMarked;
