/** What Meta tells us by its webhook: checked, and stored before it is answered. */
@NullMarked
package com.easyecom.chat.webhook;

import org.jspecify.annotations.NullMarked;
