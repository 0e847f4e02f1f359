package org.taproot.pipelines.stack;

/** Something the user can mend: one clear sentence and a remedy, shown without a stack trace. */
public final class Complaint extends RuntimeException {

    private final String remedy;

    public Complaint(String sentence, String remedy) {
        super(sentence);
        this.remedy = remedy;
    }

    public Complaint(String sentence, String remedy, Throwable cause) {
        super(sentence, cause);
        this.remedy = remedy;
    }

    public String remedy() {
        return remedy;
    }
}
