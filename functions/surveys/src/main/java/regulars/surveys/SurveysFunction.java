package regulars.surveys;

import regulars.platform.Platform;
import regulars.platform.World;
import regulars.platform.auth.Access;
import regulars.platform.auth.Authenticator;
import regulars.platform.auth.Credentials;
import regulars.platform.http.HttpFunction;
import regulars.platform.http.Routes;
import regulars.platform.store.CardHolders;
import regulars.platform.store.survey.SurveyStore;

/** What guests are asked after a visit, what they answer, and what the shop replies. */
public final class SurveysFunction extends HttpFunction {
    /** For Lambda. */
    public SurveysFunction() {
        this(World.ofLambda());
    }

    /** For the local run and tests. */
    public SurveysFunction(World world) {
        this(new Platform(world));
    }

    private SurveysFunction(Platform platform) {
        super(platform, routes(platform), new Authenticator(new CardHolders(platform.tokens(), platform.accounts(),
                new Credentials(platform.table(), platform.world().clock()))));
    }

    private static Routes routes(Platform platform) {
        var surveys = new SurveyStore(platform.table(), platform.world());
        var shops = new Shops(platform.table());
        var settings = new Settings(surveys, shops, platform.programs(), platform.idempotency());
        var answers = new AnswerList(surveys, shops, platform.table());
        var guests = new Guests(platform);
        var rewards = new Rewards(platform.programs());
        return new Routes()
                .get("/v1/survey", Access.OWNER, settings::show)
                .put("/v1/survey", Access.OWNER, settings::change)
                .get("/v1/survey/answers", Access.OWNER, answers::list)
                .post("/v1/survey/answers/{answerId}/reply", Access.OWNER, new ReplyToAnswer(platform)::reply)
                .get("/v1/survey/results", Access.OWNER, new Results(surveys, shops, platform)::show)
                .get("/v1/card/survey", Access.CARD, new AskedQuestions(guests, surveys, rewards, shops, platform)::show)
                .post("/v1/card/survey/answers", Access.CARD, new AnswerSurvey(guests, surveys, rewards, platform)::answer);
    }
}
