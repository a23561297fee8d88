@NullMarked
package io.github.livechat4j.warehouse.replication;

import org.jspecify.annotations.NullMarked;
