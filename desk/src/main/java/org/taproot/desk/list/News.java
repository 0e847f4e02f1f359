package org.taproot.desk.list;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.OptionalLong;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/** What an open list is told when it asks whether its rows are out of date: nothing, or how to get the new ones. */
public final class News {

    private static final View NOTHING =
            (model, request, response) -> response.setStatus(HttpServletResponse.SC_NO_CONTENT);

    private News() {}

    /**
     * Nothing when nothing is new or nobody knows.
     *
     * @param seen the changes behind the rows of the page
     * @param latest the changes behind those of the table
     * @param again where the present search is
     */
    public static ModelAndView since(long seen, OptionalLong latest, String again) {
        if (latest.isEmpty() || latest.getAsLong() <= seen) {
            return new ModelAndView(NOTHING);
        }
        // rows that someone reads are not moved; where there are none yet, there is nothing to read
        return new ModelAndView(seen == 0 ? "list :: first-rows" : "list :: news", Map.of("again", again));
    }
}
