using System.Globalization;
using DataAuditor.Metrics.Agent.Driving;
using DataAuditor.Metrics.Agent.Episodes;
using DataAuditor.Metrics.Scores;

namespace DataAuditor.Metrics.Agent.Overall;

/// <summary>The mean driving score of all routes.</summary>
internal static class LeaderboardScore
{
    private const string Unscored = "a route without a length above 0, a distance or a word on infractions has no score and counts as 0";

    /// <summary>Takes a route in; one of which nothing tells how much was driven, or what was broken, scores 0, as on the leaderboard.</summary>
    public static void Add(OverallSums state, Sample sample, Evidence evidence)
    {
        var infractions = Infractions.Of(sample);
        if (Travel.ShareOfRoute(sample) is not { } share || !infractions.AreTold)
        {
            state.Routes.Add(sample, 0);
            state.Routes.Remark(Unscored);
            evidence.Show(sample, DrivingScore.Highest, "the driving score", 0);
            return;
        }

        double completion = share * DrivingScore.Highest, penalty = DrivingScore.Penalty(infractions), score = DrivingScore.Of(completion, penalty);
        state.Routes.Add(sample, score);
        state.Completions.Add(sample, completion);
        state.Penalties.Add(sample, penalty);
        if (DrivingScore.Free(infractions).Any()) state.Routes.Remark("infractions of types without a penalty, or without the percentage that it goes by, cost nothing");
        if (Travel.Percent(sample) is > 0 and <= 1) state.Routes.Remark($"'{Travel.Completion}' is 1 or below, and was taken for percent, not for a share");
        if (score < DrivingScore.Highest) evidence.Show(sample, DrivingScore.Highest - score, "the driving score", score);
    }

    /// <param name="routes">How many there were to drive; 0 for as many as there are.</param>
    public static Measurement Measure(MetricInfo info, OverallSums state, MetricContext context, int routes)
    {
        var driven = state.Routes.Values.Count;
        if (driven == 0) return info.WorstFor("there is no synthetic record");
        if (routes > 0 && routes < driven) return Measurement.NotMeasurable($"option 'routes' is {routes}, and there are more episodes");

        var share = routes == 0 ? 1 : (double)driven / routes;
        return new Measurement.Score(state.Routes.Values.Mean * share)
        {
            Uncertainty = state.Routes.Uncertainty(info, context)?.Rising(end => end * share).Within(0, info.Range.High),
            Parts = [.. PartOf("route completion", state.Completions), .. PartOf("infraction penalty", state.Penalties)],
            Notes =
            [
                .. state.Routes.Remarks,
                .. routes > driven ? [string.Create(CultureInfo.InvariantCulture, $"{routes - driven} routes of {routes} have no score and count as 0")] : Array.Empty<string>(),
            ],
        };
    }

    /// <summary>Of the routes that have a score.</summary>
    private static IEnumerable<Part> PartOf(string name, EpisodeMeans means) => means.Values.Count == 0 ? [] : [new Part(name, means.Values.Mean) { IsReference = true }];
}
