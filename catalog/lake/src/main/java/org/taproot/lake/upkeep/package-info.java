/** Keeps the tables' files few, small in number and free of what nobody needs, beside the jobs that write them. */
package org.taproot.lake.upkeep;
