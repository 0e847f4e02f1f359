-- revisions count the states of one thing from 1, so that their sum grows with whatever is added or changed
SELECT coalesce(sum(revision), 0)
FROM enterprise
