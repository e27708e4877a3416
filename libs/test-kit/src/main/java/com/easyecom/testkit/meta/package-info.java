/**
 * Meta's WhatsApp Cloud API on this machine, for tests: as strict as the real one, and failing when
 * told; and webhooks as Meta sends them.
 */
@NullMarked
package com.easyecom.testkit.meta;

import org.jspecify.annotations.NullMarked;
