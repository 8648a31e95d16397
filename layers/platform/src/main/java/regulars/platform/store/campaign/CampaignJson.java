package regulars.platform.store.campaign;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import regulars.domain.campaign.Campaign;
import regulars.domain.campaign.CampaignTerms;
import regulars.domain.campaign.CampaignText;
import regulars.domain.campaign.SendTime;
import regulars.domain.coupon.CouponId;
import regulars.domain.message.Automations;
import regulars.domain.timing.LocalHour;
import regulars.platform.http.Fields;
import regulars.platform.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Campaigns as the contract's {@code Campaign}; what an owner sets up is kept in the same form as it is sent. */
public final class CampaignJson {
    private static final int ID_CHARS = 40;
    private static final int TIME_CHARS = 16;
    private static final int DATE_CHARS = 10;
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    /** Stands in for what cannot be read, which is noted. */
    private static final CouponId NO_COUPON = new CouponId("0".repeat(CouponId.LENGTH));

    private CampaignJson() {
    }

    /** The whole campaign. */
    public static ObjectNode of(Campaign campaign) {
        ObjectNode json = Json.object().put("id", campaign.id().value()).put("version", campaign.version()).put("status", campaign.status().code());
        json.setAll(of(campaign.terms()));
        json.put("examined", campaign.examined()).put("planned", campaign.planned());
        campaign.beginsAt().ifPresent(at -> json.put("beginsAt", at.toString()));
        campaign.startedAt().ifPresent(at -> json.put("startedAt", at.toString()));
        campaign.finishedAt().ifPresent(at -> json.put("finishedAt", at.toString()));
        return json;
    }

    static ObjectNode of(CampaignTerms terms) {
        ObjectNode json = Json.object().put("name", terms.name());
        json.set("segment", SegmentJson.of(terms.segment()));
        ObjectNode texts = json.putObject("texts");
        terms.texts().forEach((locale, text) -> texts.set(locale, of(text)));
        json.set("when", of(terms.when()));
        terms.coupon().ifPresent(coupon -> json.put("couponId", coupon.value()));
        return json.put("leftOut", terms.leftOut());
    }

    /** One text, by its four fields. */
    public static ObjectNode of(CampaignText text) {
        return Json.object().put("subject", text.subject()).put("heading", text.heading()).put("body", text.body()).put("sms", text.sms());
    }

    /** The text in four fields that {@link #of(CampaignText)} writes. */
    public static CampaignText text(JsonNode json) {
        return new CampaignText(json.path("subject").asString(""), json.path("heading").asString(""), json.path("body").asString(""),
                json.path("sms").asString(""));
    }

    private static ObjectNode of(SendTime when) {
        return switch (when) {
            case SendTime.Now _ -> Json.object().put("kind", "now");
            case SendTime.At(LocalDateTime time) -> Json.object().put("kind", "at").put("at", time.toString());
            case SendTime.AtLocalHour(LocalHour hour) -> Json.object().put("kind", "local-hour").put("date", hour.date().toString()).put("hour", hour.hour());
        };
    }

    static CampaignTerms read(JsonNode json) {
        var texts = new TreeMap<String, CampaignText>();
        json.path("texts").properties().forEach(text -> texts.put(text.getKey(), text(text.getValue())));
        return read(Fields.of(json), texts);
    }

    /** As it is sent, but for the texts; notes in the fields whatever is not of the right form. */
    public static CampaignTerms read(Fields fields, Map<String, CampaignText> texts) {
        return new CampaignTerms(fields.text("name", 1, CampaignTerms.NAME_LENGTH_LIMIT), SegmentJson.read(fields.object("segment")), texts,
                when(fields.object("when")), fields.optionalText("couponId", 1, ID_CHARS).map(CampaignJson::coupon),
                fields.optionalNumber("leftOut", 0, Automations.LEFT_OUT_LIMIT).orElse(0));
    }

    /** What is no id of a coupon is none of the merchant's either. */
    private static CouponId coupon(String id) {
        return CouponId.isValid(id) ? new CouponId(id) : NO_COUPON;
    }

    private static SendTime when(Fields fields) {
        return switch (fields.oneOf("kind", List.of("now", "at", "local-hour"))) {
            case "at" -> fields.parsed("at", TIME_CHARS, "date", CampaignJson::time).<SendTime>map(SendTime.At::new).orElseGet(SendTime.Now::new);
            case "local-hour" -> hour(fields);
            default -> new SendTime.Now();
        };
    }

    private static SendTime hour(Fields fields) {
        int hour = fields.number("hour", Automations.HOUR_LEAST, Automations.HOUR_LIMIT);
        return fields.parsed("date", DATE_CHARS, "date", CampaignJson::date)
                .<SendTime>map(date -> new SendTime.AtLocalHour(new LocalHour(date, hour))).orElseGet(SendTime.Now::new);
    }

    private static Optional<LocalDateTime> time(String text) {
        return parsed(text, TIME, LocalDateTime::parse);
    }

    private static Optional<LocalDate> date(String text) {
        return parsed(text, DATE, LocalDate::parse);
    }

    private static <T> Optional<T> parsed(String text, Pattern form, Function<String, T> parser) {
        try {
            return Optional.of(text).filter(form.asMatchPredicate()).map(parser);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
