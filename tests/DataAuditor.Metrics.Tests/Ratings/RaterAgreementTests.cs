using DataAuditor.Agreement;
using DataAuditor.Metrics.Ratings;

namespace DataAuditor.Metrics.Tests.Ratings;

public sealed class RaterAgreementTests
{
    /// <summary>By unit, without those that are missing: the worked example of Krippendorff 2011.</summary>
    private static readonly double[][] Units =
    [
        [1, 1, 1], [2, 2, 3, 2], [3, 3, 3, 3], [3, 3, 3, 3], [2, 2, 2, 2], [1, 2, 3, 4], [4, 4, 4, 4], [1, 1, 2, 1], [2, 2, 2, 2], [5, 5, 5], [1, 1], [3],
    ];

    [Fact]
    public void Is_that_of_all_items_however_they_are_cut()
    {
        for (var cut = 0; cut <= Units.Length; cut++)
        {
            var first = Of(Units[..cut]);
            first.Merge(Of(Units[cut..]));
            var part = Assert.Single(first.Parts(MeasurementLevel.Ordinal));

            Assert.Equal("rater-agreement", part.Name);
            Assert.Equal(KrippendorffAlpha.Of(Units, MeasurementLevel.Ordinal), part.Value);
            Assert.Equal((11.0, 40.0), (part.Detail("items"), part.Detail("ratings")));
        }
    }

    [Fact]
    public void Has_no_part_without_an_item_of_two_ratings()
    {
        Assert.Empty(Of([1], [2]).Parts(MeasurementLevel.Nominal));
        Assert.Empty(Of([1], [2]).Skipped);
    }

    [Fact]
    public void Says_why_there_is_no_part_where_all_ratings_are_equal()
    {
        Assert.Empty(Of([2, 2], [2, 2]).Parts(MeasurementLevel.Interval));
        Assert.Equal("rater-agreement", Assert.Single(Of([2, 2], [2, 2]).Skipped).Name);
    }

    private static RaterAgreement Of(params double[][] items)
    {
        var agreement = new RaterAgreement();
        foreach (var item in items) agreement.Add(item);
        return agreement;
    }
}
