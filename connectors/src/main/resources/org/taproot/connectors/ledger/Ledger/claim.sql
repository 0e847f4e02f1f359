insert into ledger.delivery (feed, original_name, size_bytes, state, as_of, origin, position, replays, claimed_at)
values (:feed, :originalName, :sizeBytes, 'CLAIMED', :asOf, :origin, :position, :replays, :claimedAt)
