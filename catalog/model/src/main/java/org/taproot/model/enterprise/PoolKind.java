package org.taproot.model.enterprise;

import org.taproot.model.fact.Coded;

/** The pools of enterprises to be nursed. */
public enum PoolKind implements Coded {
    LISTING("拟上市"),
    FOREIGN_HQ("外资总部");

    private final String zh;

    PoolKind(String zh) {
        this.zh = zh;
    }

    @Override
    public String zh() {
        return zh;
    }
}
