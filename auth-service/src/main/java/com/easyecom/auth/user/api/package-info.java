/** What users see of themselves. */
@NullMarked
package com.easyecom.auth.user.api;

import org.jspecify.annotations.NullMarked;
