using DataAuditor.Metrics.Text.Faithfulness;
using DataAuditor.Metrics.Text.Revisions;

namespace DataAuditor.Metrics.Tests.Text.Faithfulness;

public sealed class F1ApTests
{
    [GoldenFact]
    public void Agrees_with_the_reference_value() => Assert.Equal(Revisions.GoldenValue("f1_ap_mean_of_products"), Run.Score(new F1Ap(), Revisions.Golden).Value, 1e-9);

    // Attribution 0.5, preservation 0.75.
    [Fact]
    public void Is_the_harmonic_mean_of_two_means()
    {
        var score = Run.Score(new F1Ap(), Revisions.Of("abcd", "abcd", 1, 0.2), Revisions.Of("abcd", "abxy", 1, 0.8));

        Assert.Equal(0.6, score.Value, 12);
        Assert.Equal([("attribution", 0.5), ("preservation", 0.75)], score.Parts.Select(part => (part.Name, part.Value)));
        Assert.InRange(score.Value, score.Interval!.Value.Low, score.Interval.Value.High);
    }

    [Fact]
    public void Takes_attribution_from_people()
    {
        var record = Run.Record(("original", "a"), ("text", "a"), ("intent_preserved", true), ("ais", new[] { 1, 0 }));

        Assert.Equal(2.0 / 3, Run.Score(new F1Ap { Attribution = AttributionSource.Ais }, record).Value, 12);
    }

    [Fact]
    public void Is_0_where_one_of_the_means_is() => Assert.Equal(0, Run.Score(new F1Ap(), Revisions.Of("abcd", "abcd", 0, 0)).Value);

    [Fact]
    public void Names_what_it_lacks() => Assert.Equal("no record has the field 'ais'", Run.Reason(new F1Ap { Attribution = AttributionSource.Ais }, Revisions.Of("a", "a", 1, 1)));

    [Fact]
    public void Is_worst_without_a_record() => Assert.Equal(0, Run.Score(new F1Ap()).Value);
}
