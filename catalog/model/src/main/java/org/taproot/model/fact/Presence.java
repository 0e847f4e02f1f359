package org.taproot.model.fact;

/** Whether a thing is still there, as far as its sources say. */
public enum Presence implements Coded {
    /** At least one source has it. */
    PRESENT("在册"),
    /** Every source that had it has sent a complete snapshot without it since. */
    WITHDRAWN("已撤回");

    private final String zh;

    Presence(String zh) {
        this.zh = zh;
    }

    @Override
    public String zh() {
        return zh;
    }
}
