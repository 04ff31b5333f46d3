using DataAuditor.Engine;
using DataAuditor.Profiles;
using DataAuditor.Tables;

namespace DataAuditor.Tests.Profiles;

public sealed class ProfileBuilderTests
{
    [Fact]
    public void Spans_the_range_of_both_tables_with_bins_that_hold_every_number()
    {
        var profile = Build(Numbers(0, 1, 2, double.NaN), Numbers(1, 3, double.PositiveInfinity, 2));

        Assert.Equal(30, profile.Bins.Count);
        Assert.Equal((0, 3), (profile.Bins[0].Low, profile.Bins[^1].High));
        Assert.Equal(0.75, profile.Bins.Sum(bin => bin.Real), 1e-12);
        Assert.Equal(0.75, profile.Bins.Sum(bin => bin.Synthetic), 1e-12);
        Assert.Equal(0.25, profile.Bins[^1].Synthetic);
    }

    [Fact]
    public void Steps_through_both_distribution_functions()
    {
        var profile = Build(Numbers(1, 2, 3, 4), Numbers(3, 3));

        Assert.Equal([new(1, 0.25, 0), new(2, 0.5, 0), new(3, 0.75, 1), new ProfileStep(4, 1, 1)], profile.Steps);
    }

    [Fact]
    public void Takes_no_more_steps_than_can_be_drawn()
    {
        var profile = Build(Numbers([.. Enumerable.Range(0, 5000).Select(value => (double)value)]), Numbers([.. Enumerable.Range(0, 5000).Select(value => value + 0.5)]));

        Assert.InRange(profile.Steps.Count, 50, 101);
        Assert.Equal((1, 1), (profile.Steps[^1].Real, profile.Steps[^1].Synthetic));
    }

    [Fact]
    public void Draws_nothing_where_there_is_no_number()
    {
        var profile = Build(Numbers(double.NaN), Numbers(double.PositiveInfinity));

        Assert.Empty(profile.Bins);
        Assert.Empty(profile.Steps);
    }

    [Fact]
    public void Shows_the_most_frequent_levels_of_either_table_and_the_others_as_one()
    {
        var names = Enumerable.Range(0, 14).Select(level => $"level {level}").ToArray();
        var real = new CategoryColumn("x", [.. Enumerable.Range(0, 13), CategoryColumn.NullCode], names);
        var synthetic = new CategoryColumn("x", [13, 13, 13, 0], names);

        var profile = Build(real, synthetic);

        Assert.Equal(13, profile.Levels.Count);
        Assert.Equal(new ProfileLevel("level 13", 0, 0.75), profile.Levels[0]);
        Assert.Equal(new ProfileLevel("level 0", 1.0 / 14, 0.25), profile.Levels[1]);
        Assert.Equal(new ProfileLevel(null, 2.0 / 14, 0), profile.Levels[^1]);
        Assert.Equal((1.0 / 14, 0), (profile.RealMissing, profile.SyntheticMissing));
    }

    private static NumberColumn Numbers(params double[] values) => new("x", ColumnKind.Number, values);

    private static ColumnProfile Build(Column real, Column synthetic) => Assert.Single(ProfileBuilder.Build(
        new ColumnTablePair(new Table([synthetic]), new Table([real]), null, new Dictionary<string, Table>(StringComparer.Ordinal), FieldRoles.None, 1)));
}
