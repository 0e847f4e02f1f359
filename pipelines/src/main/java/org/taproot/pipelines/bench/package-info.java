/** How fast facts get in and questions are answered, measured on the real parts; no rule of the hub depends on what it finds. */
package org.taproot.pipelines.bench;
