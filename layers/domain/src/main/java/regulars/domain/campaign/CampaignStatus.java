package regulars.domain.campaign;

import java.util.Locale;

/** How far a campaign has come. */
public enum CampaignStatus {
    /** It can be changed, and nobody is written to. */
    DRAFT,
    /** It waits for its time. */
    SCHEDULED,
    /** Its guests are being looked at, one page after another. */
    RUNNING,
    /** All guests have been looked at; what waits for its hour still goes out. */
    FINISHED,
    /** It was stopped, for good. */
    STOPPED;

    /** Stable, in small letters. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
