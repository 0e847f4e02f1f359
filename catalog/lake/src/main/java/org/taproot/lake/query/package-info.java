/** The shared queries: one question, one statement, the same answer for a screen, a report and an analyst. */
package org.taproot.lake.query;
