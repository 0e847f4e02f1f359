/** What the intakes from other machines share: settings, limits, a watch over time, copies to the disk. */
package org.taproot.connectors.intake.remote;
