delete from ledger.objection
where source = :source and place = :place and not (thing = any (:things))
