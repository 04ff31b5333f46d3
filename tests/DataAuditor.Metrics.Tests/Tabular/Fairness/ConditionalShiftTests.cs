using DataAuditor.Metrics.Tabular.Fairness;
using DataAuditor.Tables;
using static DataAuditor.Metrics.Tests.Tabular.Tables;

namespace DataAuditor.Metrics.Tests.Tabular.Fairness;

public sealed class ConditionalShiftTests
{
    private static readonly ConditionalShift Metric = new();
    private static readonly MetricContext BySex = new(42, "test") { Fields = Roles(("label", "y"), ("protected", "sex")) };
    private static readonly Table Real = Of(Categories("sex", "f", "f", "m", "m"), Categories("y", "no", "yes", "no", "no"));

    [GoldenTheory]
    [MemberData(nameof(Adult.Variants), MemberType = typeof(Adult))]
    public void Equals_the_golden_values(string variant)
    {
        foreach (var column in (string[])["sex", "race"])
        {
            var score = Score(Adult.Synthetic(variant), Adult.Real, new MetricContext(42, "test") { Fields = Roles(("label", "income"), ("protected", column)) });
            var golden = Adult.Golden(variant).GetProperty("representation").GetProperty(column);

            Assert.Equal(golden.GetProperty("cond_shift_mean").GetDouble(), score.Value, Adult.Tolerance);
            foreach (var group in golden.GetProperty("cond_shift_by_group").EnumerateObject())
            {
                Assert.Equal(group.Value.GetDouble(), score.Parts.Single(part => part.Name == $"{column}={group.Name}").Value, Adult.Tolerance);
            }
        }
    }

    [Fact]
    public void Is_the_mean_of_the_groups_total_variations()
    {
        // f: ½ yes to 1 yes; m: 0 yes to ¼ yes.
        var score = Score(Of(Categories("sex", "f", "m", "m", "m", "m"), Categories("y", "yes", "yes", "no", "no", "no")), Real, BySex);

        Assert.Equal(0.375, score.Value);
        Assert.Equal([0.5, 0.25], score.Parts.Select(part => part.Value));
        Assert.Equal(4, score.Parts[1].Detail("syntheticRecords"));
    }

    [Fact]
    public void Counts_a_group_that_is_absent_as_1()
    {
        var score = Score(Of(Categories("sex", "f", "f"), Categories("y", "yes", "no")), Real, BySex);

        Assert.Equal(0.5, score.Value);
        Assert.Contains("'sex=m' is absent", Assert.Single(score.Notes), StringComparison.Ordinal);
        Assert.Equal(1, Score(Of(Categories("sex"), Categories("y")), Real, BySex).Value);
        Assert.Equal(1, Score(Of(Categories("sex", "f", "m"), Categories("y", null, null)), Real, BySex).Value);
    }

    [Fact]
    public void Skips_a_group_without_a_real_label()
    {
        var real = Of(Categories("sex", "f", "f", "m", "m"), Categories("y", "no", "yes", null, null));

        var score = Score(Real, real, BySex);

        Assert.Equal(0, score.Value);
        Assert.Equal("sex=m", Assert.Single(score.Skipped).Name);
    }

    [Fact]
    public void Compares_numbers_by_their_distribution_functions()
    {
        var real = Of(Categories("sex", "f", "f", "f", "f", "m"), Numbers("y", 1, 2, 3, 4, 0));
        var synthetic = Of(Categories("sex", "f", "f", "m", "m"), Numbers("y", 3, null, double.PositiveInfinity, 0));

        Assert.Equal([0.5, 0.5], Score(synthetic, real, BySex).Parts.Select(part => part.Value));
    }

    [Fact]
    public void Is_not_applicable_without_roles()
    {
        Assert.Equal("no field has the role 'label'", Reason(Roles(("protected", "sex"))));
        Assert.Equal("no field has the role 'protected'", Reason(Roles(("label", "y"))));
        Assert.Equal("the label 'z' is no compared column", Reason(Roles(("label", "z"), ("protected", "sex"))));
        Assert.Equal("nothing is left to measure: 'y': it is the label", Reason(Roles(("label", "y"), ("protected", "y"))));

        static string Reason(FieldRoles fields) =>
            Assert.IsType<Measurement.NotApplicable>(Metric.Measure(Pair(Real, Real), new MetricContext(42, "test") { Fields = fields })).Reason;
    }

    private static Measurement.Score Score(Table synthetic, Table real, MetricContext context) =>
        Assert.IsType<Measurement.Score>(Metric.Measure(Pair(synthetic, real), context));
}
