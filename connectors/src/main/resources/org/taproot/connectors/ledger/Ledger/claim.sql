insert into ledger.delivery (feed, original_name, size_bytes, state, as_of, claimed_at)
values (:feed, :originalName, :sizeBytes, 'CLAIMED', :asOf, :claimedAt)
