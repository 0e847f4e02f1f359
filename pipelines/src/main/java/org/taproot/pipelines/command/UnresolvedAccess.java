package org.taproot.pipelines.command;

import java.util.function.Function;
import org.taproot.lake.query.LakeUnavailableException;
import org.taproot.lake.query.QueryEngine;
import org.taproot.lake.query.TrinoConnection;
import org.taproot.lake.query.UnresolvedQuery;
import org.taproot.pipelines.stack.Complaint;
import org.taproot.pipelines.stack.Stack;

/** Asks a running hub which addresses are open; what the lake cannot answer is the user's to know. */
final class UnresolvedAccess {

    private UnresolvedAccess() {}

    static <T> T ask(HubOptions options, Function<UnresolvedQuery, T> question) {
        QueryEngine engine = new QueryEngine(new TrinoConnection(Stack.trinoUrl(options.ports()), "steward"));
        try {
            return question.apply(new UnresolvedQuery(engine));
        } catch (LakeUnavailableException e) {
            throw new Complaint(
                    "The lake does not answer, so nobody knows what is unresolved.",
                    "See ./taproot status, and ask again.",
                    e);
        }
    }
}
