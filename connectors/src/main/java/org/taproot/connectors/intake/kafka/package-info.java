/** Messages of a topic in somebody else's cluster. */
package org.taproot.connectors.intake.kafka;
