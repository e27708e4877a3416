/** How fast events become journal entries: through the stack's own Kafka, service and database. */
@NullMarked
package com.easyecom.bench.posting;

import org.jspecify.annotations.NullMarked;
