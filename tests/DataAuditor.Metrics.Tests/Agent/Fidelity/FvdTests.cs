using DataAuditor.Metrics.Agent.Fidelity;
using DataAuditor.Metrics.Vision;

namespace DataAuditor.Metrics.Tests.Agent.Fidelity;

public sealed class FvdTests
{
    // Means 1 and 3 apart by 2, variances 2 and 8: 4 + (√2 − √8)².
    [Fact]
    public void Is_the_distance_of_two_normal_distributions() => Assert.Equal(4 + 2, Run.Score(new Fvd(), new Run.Records([Of(0), Of(2)]) { Real = [Of(1), Of(5)] }).Value, 1e-9);

    [Fact]
    public void May_be_to_the_references_that_episodes_name() => Assert.Equal(6, Run.Score(new Fvd { Against = FeatureReference.Reference }, Of(0, 1), Of(2, 5)).Value, 1e-9);

    [Fact]
    public void Says_what_is_missing() => Assert.Equal(
        "there is no real data; the option 'against' can be 'reference' where records name a reference each", Assert.IsType<Measurement.NotApplicable>(Run.On(new Fvd(), Of(0), Of(2))).Reason);

    private static string Of(double feature) => Run.Record(("video_feature_embedding", new[] { feature }));

    private static string Of(double feature, double reference) => Run.Record(("video_feature_embedding", new[] { feature }), ("reference_video_embedding", new[] { reference }));
}
