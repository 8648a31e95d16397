package regulars.campaigns;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import regulars.domain.Check;
import regulars.domain.Violation;
import regulars.domain.campaign.CampaignTerms;
import regulars.domain.campaign.CampaignText;
import regulars.domain.message.MessageKind;
import regulars.letters.CampaignWords;
import regulars.letters.Drafts;
import regulars.platform.http.Fields;
import regulars.platform.http.Problem;
import regulars.platform.store.Merchant;
import regulars.platform.store.ProgramStore;
import regulars.platform.store.campaign.CampaignJson;
import regulars.platform.store.coupon.Coupons;
import regulars.platform.text.Language;

/** The contract's {@code CampaignTerms}, as they are sent. */
final class CampaignForm {
    private final Drafts drafts;
    private final ProgramStore programs;
    private final Coupons coupons;

    CampaignForm(Drafts drafts, ProgramStore programs, Coupons coupons) {
        this.drafts = drafts;
        this.programs = programs;
        this.coupons = coupons;
    }

    /** @throws Problem 400 naming every field that is wrong */
    CampaignTerms read(Fields fields, Merchant merchant) {
        CampaignTerms terms = CampaignJson.read(fields, texts(fields.object("texts"), merchant));
        fields.done();
        List<Violation> violations = violations(merchant.id(), terms);
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        return terms;
    }

    private Map<String, CampaignText> texts(Fields fields, Merchant merchant) {
        var texts = new TreeMap<String, CampaignText>();
        for (Language language : Language.values()) {
            fields.optionalObject(language.tag()).flatMap(words -> drafts.read(words, merchant, MessageKind.CAMPAIGN, language))
                    .ifPresent(words -> texts.put(language.tag(), CampaignWords.text(words)));
        }
        return texts;
    }

    private List<Violation> violations(String merchant, CampaignTerms terms) {
        var check = new Check();
        check.within("/segment", terms.segment().violations(programs.loadNow(merchant).programs()));
        var violations = new ArrayList<>(check.violations());
        terms.coupon().ifPresent(id -> coupons.find(merchant, id).ifPresentOrElse(coupon -> {
            if (coupon.terms().isShared()) {
                violations.add(Violation.of("/couponId", "not-for-shared"));
            }
        }, () -> violations.add(Violation.of("/couponId", "unknown-coupon"))));
        return violations;
    }
}
