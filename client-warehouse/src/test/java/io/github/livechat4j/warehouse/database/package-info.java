@NullMarked
package io.github.livechat4j.warehouse.database;

import org.jspecify.annotations.NullMarked;
