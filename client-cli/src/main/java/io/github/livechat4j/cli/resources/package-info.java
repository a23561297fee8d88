/** Commands for the resources of the service, made from the contract: no operation is written out here. */
@NullMarked
package io.github.livechat4j.cli.resources;

import org.jspecify.annotations.NullMarked;
