package org.taproot.pipelines.district.source;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;

/** What happens to files on the way: some are late, some are sent twice. */
public final class DirtyOutlet implements Outlet {

    private final Outlet outlet;
    private final Dirt dirt;

    public DirtyOutlet(Outlet outlet, Dirt dirt) {
        this.outlet = outlet;
        this.dirt = dirt;
    }

    @Override
    public boolean takes(String source, LocalDate sentOn) {
        LocalDate late = sentOn.plusDays(dirt.late(source, sentOn));
        return outlet.takes(source, late) || (dirt.twice(source, sentOn) && outlet.takes(source, late.plusDays(1)));
    }

    @Override
    public Parcel file(String source, String name, LocalDate sentOn) throws IOException {
        dirt.sent(source, name, sentOn);
        LocalDate late = sentOn.plusDays(dirt.late(source, sentOn));
        Parcel first = outlet.file(source, name, late);
        if (!dirt.twice(source, sentOn)) {
            return first;
        }
        int dot = name.lastIndexOf('.');
        String again = name.substring(0, dot) + "(1)" + name.substring(dot);
        return twice(first, outlet.file(source, again, late.plusDays(1)));
    }

    private static Parcel twice(Parcel first, Parcel second) {
        OutputStream both = new OutputStream() {
            @Override
            public void write(int single) throws IOException {
                first.write(single);
                second.write(single);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                first.write(bytes, from, length);
                second.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                first.close();
                second.close();
            }
        };
        return new Parcel(both) {
            @Override
            public void counts(long more) {
                first.counts(more);
                second.counts(more);
            }
        };
    }

    @Override
    public Table table(String source, String name, List<Column> columns) throws IOException {
        return outlet.table(source, name, columns);
    }

    @Override
    public Lines lines(String source, String name) throws IOException {
        return outlet.lines(source, name);
    }

    @Override
    public void endOfDay(LocalDate day) throws IOException {
        outlet.endOfDay(day);
    }

    @Override
    public void close() throws IOException {
        outlet.close();
    }
}
