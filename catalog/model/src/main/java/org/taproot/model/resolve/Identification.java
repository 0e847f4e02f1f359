package org.taproot.model.resolve;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/** Which enterprise a record speaks of. */
public sealed interface Identification {

    /** The credit code; empty when it is not certain. */
    default Optional<String> uscc() {
        return Optional.empty();
    }

    /** Whether a person has to look at it. */
    boolean isOpen();

    /** It is certain. */
    record Identified(EnterpriseCandidate enterprise) implements Identification {
        public Identified {
            requireNonNull(enterprise, "enterprise");
        }

        @Override
        public Optional<String> uscc() {
            return Optional.of(enterprise.uscc());
        }

        @Override
        public boolean isOpen() {
            return false;
        }
    }

    /** One or several may be meant, the likeliest first; a person decides. Firms of one name stay several. */
    record Candidates(List<EnterpriseCandidate> enterprises) implements Identification {
        public Candidates {
            enterprises = List.copyOf(enterprises);
        }

        @Override
        public boolean isOpen() {
            return true;
        }
    }

    /** None is known that could be meant. */
    record Unknown(IdentityEvidence why) implements Identification {
        public Unknown {
            requireNonNull(why, "why");
        }

        @Override
        public boolean isOpen() {
            return why != IdentityEvidence.SETTLED_AS_NONE;
        }
    }
}
