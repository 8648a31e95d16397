package regulars.domain.campaign;

/** What a campaign says in one language, as templates. */
public record CampaignText(String subject, String heading, String body, String sms) {
}
