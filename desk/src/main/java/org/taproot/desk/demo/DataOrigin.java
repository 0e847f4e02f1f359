package org.taproot.desk.demo;

/** Where the data of a hub comes from. */
public enum DataOrigin {
    /** From the systems of a real district. */
    COLLECTED,
    /** From a demo district: nobody in it exists, and its days may run ahead. Every page says so. */
    INVENTED
}
