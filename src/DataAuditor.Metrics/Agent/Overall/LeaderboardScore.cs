using System.Globalization;
using DataAuditor.Metrics.Agent.Driving;
using DataAuditor.Metrics.Scores;

namespace DataAuditor.Metrics.Agent.Overall;

/// <summary>The mean driving score of all routes.</summary>
internal static class LeaderboardScore
{
    private const string Lack = "no route of a length above 0, or no distance";

    /// <summary>Takes a route in; one of which nothing tells how much was driven scores nothing.</summary>
    public static void Add(OverallSums state, Sample sample, Evidence evidence)
    {
        if (Travel.ShareOfRoute(sample) is not { } share)
        {
            state.Routes.Add(sample, null);
            return;
        }

        var infractions = Infractions.Of(sample);
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
        if (driven == 0) return info.WorstFor(state.Routes.LeftOut.NoRecord(Lack));
        if (routes > 0 && routes < driven + state.Routes.LeftOut) return Measurement.NotMeasurable($"option 'routes' is {routes}, and there are more episodes");

        var share = routes == 0 ? 1 : (double)driven / routes;
        return new Measurement.Score(state.Routes.Values.Mean * share)
        {
            Uncertainty = state.Routes.Uncertainty(info, context)?.Rising(end => end * share).Within(0, info.Range.High),
            Parts = [new Part("route completion", state.Completions.Values.Mean) { IsReference = true }, new Part("infraction penalty", state.Penalties.Values.Mean) { IsReference = true }],
            Notes =
            [
                .. state.Routes.LeftOut.Notes(Lack),
                .. state.Routes.Remarks,
                .. routes > driven ? [string.Create(CultureInfo.InvariantCulture, $"{routes - driven} routes of {routes} have no score and count as 0")] : Array.Empty<string>(),
            ],
        };
    }
}
