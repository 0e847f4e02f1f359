package org.taproot.lake.query;

import java.util.List;
import org.taproot.model.occupancy.Block;

/**
 * Contiguous blocks, the largest first.
 *
 * @param count blocks found, those included that are not given
 */
public record BlockResult(List<Block> blocks, long count) {

    public BlockResult {
        blocks = List.copyOf(blocks);
    }

    long units() {
        return blocks.stream().mapToLong(block -> block.units().size()).sum();
    }
}
