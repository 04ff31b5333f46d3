using DataAuditor.Metrics.Tabular.Utility;
using DataAuditor.Tables;
using static DataAuditor.Metrics.Tests.Tabular.Labelled;
using static DataAuditor.Metrics.Tests.Tabular.Tables;

namespace DataAuditor.Metrics.Tests.Tabular.Utility;

public sealed class TstrMseTests
{
    private const double ModelTolerance = 5e-4;

    [GoldenTheory]
    [MemberData(nameof(Adult.Variants), MemberType = typeof(Adult))]
    public void Is_the_square_of_the_golden_root(string variant)
    {
        var score = OnAdult(new TstrMse(), variant, Roles(("label", "hr_per_week")));
        var golden = Adult.Golden(variant).GetProperty("tstr");

        Assert.Equal(golden.GetProperty("tstr").GetProperty("rmse_hr_per_week").GetDouble(), Math.Sqrt(score.Value), ModelTolerance);
        Assert.Equal(golden.GetProperty("trtr").GetProperty("rmse_hr_per_week").GetDouble(), Math.Sqrt(score.Part("real-trained")), ModelTolerance);
    }

    [Fact]
    public void Is_the_square_of_the_root_mean_squared_error()
    {
        Table synthetic = Draw(1, 300, asNumber: true), real = Draw(2, 300, asNumber: true);
        Measurement.Score squared = ScoreOf(new TstrMse(), synthetic, real), root = ScoreOf(new TstrRmse(), synthetic, real);

        Assert.Equal(root.Value * root.Value, squared.Value, 1e-9);
        Assert.Equal(Math.Pow(root.Part("relative to standard deviation"), 2), squared.Part("relative to variance"), 1e-9);
    }
}
