using DataAuditor.Metrics.Text.Faithfulness;
using DataAuditor.Metrics.Text.Revisions;

namespace DataAuditor.Metrics.Tests.Text.Faithfulness;

public sealed class PresCombTests
{
    // Kept characters 0.75 and 1, of which the second's intent is lost.
    private static readonly string[] Two = [Revisions.Of("abcd", "abce", 1, 0), Revisions.Of("abcd", "abcd", 0, 0)];

    [GoldenTheory]
    [InlineData("pres_comb_mean_of_products_rarr_paper", PreservationAggregate.Instance)]
    [InlineData("pres_comb_survey_product_of_means", PreservationAggregate.Means)]
    public void Agrees_with_both_reference_values(string name, PreservationAggregate aggregate) =>
        Assert.Equal(Revisions.GoldenValue(name), Run.Score(new PresComb { Aggregate = aggregate }, Revisions.Golden).Value, 1e-9);

    [Fact]
    public void Is_the_mean_of_products()
    {
        var score = Run.Score(new PresComb(), Two);

        Assert.Equal(0.375, score.Value);
        Assert.Equal([("intent", 0.5), ("characters", 0.875)], score.Parts.Select(part => (part.Name, part.Value)));
        Assert.Equal([1L, 0L], score.Evidence.Select(exhibit => exhibit.Record));
    }

    [Fact]
    public void Is_the_product_of_means() => Assert.Equal(0.4375, Run.Score(new PresComb { Aggregate = PreservationAggregate.Means }, Two).Value);

    [Theory]
    [InlineData(PreservationAggregate.Instance)]
    [InlineData(PreservationAggregate.Means)]
    public void Has_an_interval_that_narrows(PreservationAggregate aggregate)
    {
        double Width(int copies)
        {
            var interval = Run.Score(new PresComb { Aggregate = aggregate }, [.. Enumerable.Repeat(Two, copies).SelectMany(two => two)]).Interval!.Value;
            return interval.High - interval.Low;
        }

        Assert.InRange(Width(40) / Width(10), 0.4, 0.52);
    }

    [Fact]
    public void Is_worst_without_a_record() => Assert.Equal(0, Run.Score(new PresComb()).Value);
}
