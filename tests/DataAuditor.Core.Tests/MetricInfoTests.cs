namespace DataAuditor.Core.Tests;

public sealed class MetricInfoTests
{
    [Theory]
    [InlineData(Direction.Lower, 0, 1, 0.25, 0.75)]
    [InlineData(Direction.Higher, 0, 1, 0.25, 0.25)]
    [InlineData(Direction.Higher, -1, 1, 0, 0.5)]
    [InlineData(Direction.Lower, 0, 1, 1.5, 0)]
    [InlineData(Direction.Higher, 0, 1, 1.5, 1)]
    public void Scores_a_bounded_value_by_its_direction(Direction direction, double low, double high, double value, double score) =>
        Assert.Equal(score, Info(direction, new ValueRange(low, high)).ScoreOf(value));

    [Fact]
    public void Has_no_score_without_a_bounded_range_or_a_direction()
    {
        Assert.Null(Info(Direction.Lower, ValueRange.NonNegative).ScoreOf(0));
        Assert.Null(Info(Direction.None, ValueRange.Unit).ScoreOf(0.5));
        Assert.Null((Info(Direction.Lower, ValueRange.Unit) with { HasScore = false }).ScoreOf(0.5));
    }

    [Fact]
    public void Scores_by_its_own_scale_where_it_has_one() =>
        Assert.Equal(0.5, (Info(Direction.None, ValueRange.Unbounded) with { CustomScore = value => value / 4 }).ScoreOf(2));

    private static MetricInfo Info(Direction direction, ValueRange range) => new("text.validity.some", "Some", Modality.Text, Dimension.Validity)
    {
        Summary = "Some.",
        Formula = "x",
        Source = "this test",
        Direction = direction,
        Range = range,
    };
}
