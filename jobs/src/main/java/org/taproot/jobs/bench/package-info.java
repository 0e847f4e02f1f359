/** What the hub's jobs are measured beside: jobs that do a part of their work, and a program without an engine. */
package org.taproot.jobs.bench;
