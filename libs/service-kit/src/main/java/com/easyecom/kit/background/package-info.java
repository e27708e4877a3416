/** Whether a process does by itself what a service does: read and publish events, look around. */
@NullMarked
package com.easyecom.kit.background;

import org.jspecify.annotations.NullMarked;
