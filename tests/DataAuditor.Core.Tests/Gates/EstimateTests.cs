using DataAuditor.Gates;
using DataAuditor.Intervals;

namespace DataAuditor.Core.Tests.Gates;

public sealed class EstimateTests
{
    private static readonly Estimate Sampled = new(0.3, BinomialInterval.Wilson(30, 100)), Exact = new(0.5);

    [Fact]
    public void Difference_of_two_is_newcombes()
    {
        var other = new Estimate(0.4, BinomialInterval.Wilson(80, 200));

        Assert.Equal(Uncertainty.Difference(0.3, Sampled.Uncertainty!, 0.4, other.Uncertainty!).At(), Sampled.ChangeSince(other)!.At());
    }

    /// <summary>Whichever of the two has it: a change from an uncertain value is as uncertain as one to it.</summary>
    [Fact]
    public void Difference_is_uncertain_where_either_value_is()
    {
        ConfidenceInterval own = Sampled.Uncertainty!.At(), to = Sampled.ChangeSince(Exact)!.At(), from = Exact.ChangeSince(Sampled)!.At();

        Assert.Equal((own.Low - 0.5, own.High - 0.5), (to.Low, to.High));
        Assert.Equal((0.5 - own.High, 0.5 - own.Low), (from.Low, from.High));
        Assert.Equal(("wilson", "wilson"), (to.Method, from.Method));
        Assert.Null(Exact.ChangeSince(Exact));
    }

    [Fact]
    public void Reported_one_has_the_interval_of_the_report()
    {
        var interval = Sampled.Uncertainty!.At();
        var reported = Estimate.Reported(0.3, interval).Uncertainty!.At();

        Assert.Equal(interval.Low, reported.Low, 1e-12);
        Assert.Equal(interval.High, reported.High, 1e-12);
        Assert.Null(Estimate.Reported(0.3, null).Uncertainty);
    }
}
