package org.taproot.connectors.intake.remote;

import java.util.regex.Pattern;

/**
 * Which names are wanted: {@code *} is any text, {@code ?} one character, {@code {csv,xlsx}} one of several. Own, because
 * the matchers of the file system take paths of this machine and refuse names that it could not have.
 */
public final class Glob {

    private final String glob;
    private final Pattern pattern;

    public Glob(String glob) {
        this.glob = glob;
        this.pattern = Pattern.compile(regex(glob), Pattern.DOTALL);
    }

    public boolean matches(String name) {
        return pattern.matcher(name).matches();
    }

    private static String regex(String glob) {
        StringBuilder regex = new StringBuilder();
        boolean inside = false;
        for (int at = 0; at < glob.length(); at++) {
            char c = glob.charAt(at);
            if (c == '*') {
                // two stars beside each other mean one, and would only make matching slow
                regex.append(regex.toString().endsWith(".*") ? "" : ".*");
            } else if (c == '?') {
                regex.append('.');
            } else if (c == '{' && !inside && glob.indexOf('}', at) > 0) {
                inside = true;
                regex.append("(?:");
            } else if (c == '}' && inside) {
                inside = false;
                regex.append(')');
            } else if (c == ',' && inside) {
                regex.append('|');
            } else {
                regex.append(Pattern.quote(String.valueOf(c)));
            }
        }
        return regex.toString();
    }

    @Override
    public String toString() {
        return glob;
    }
}
