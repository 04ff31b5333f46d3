using DataAuditor.Metrics.Agent.Logic;
using DataAuditor.Metrics.Agent.Logic.Evaluation;

namespace DataAuditor.Metrics.Tests.Agent.Logic;

public sealed class FormulaTimeTests
{
    [Fact]
    public void Count_steps_where_there_are_no_times()
    {
        var trace = new ToyTrace(4).With("p", false, false, true, false);
        Assert.True(Values.IsSatisfied("F[0,2] p", trace));
        Assert.False(Values.IsSatisfied("F[0,1] p", trace));
        Assert.Equal("the formula has the bounds [0,1.5], which without times count steps, and are not whole", Fault("F[0,1.5] p", trace));
        Assert.Equal("the formula has the bounds [0 s,2 s], and the episode no times", Fault("F[0,2 s] p", trace));
    }

    [Fact]
    public void Count_time_where_there_are_times()
    {
        var trace = new ToyTrace(4).With("p", false, false, true, false).At(10, 10.1, 10.2, 10.3);
        Assert.True(Values.IsSatisfied("F[0,0.2] p", trace));
        Assert.True(Values.IsSatisfied("F[0,200 ms] p", trace));
        Assert.False(Values.IsSatisfied("F[0,0.1] p", trace));
        Assert.Equal("the formula has the bounds [0,0.25], which are no multiple of the period, 0.1 s", Fault("F[0,0.25] p", trace));
    }

    [Fact]
    public void Refuse_uneven_steps_unless_a_period_is_given()
    {
        var trace = new ToyTrace(4).With("p", false, false, true, false).At(0, 1, 2.5, 4);
        Assert.StartsWith("step 1 is 1 s after the one before it, where steps are 1.333 s apart", Fault("F[0,1] p", trace), StringComparison.Ordinal);
        Assert.True(Values.IsSatisfied("F p and X X p", trace));

        // At 0, 0.5, 1 … 4 the value is that of steps 0 0 1 1 1 2 2 2 3.
        Assert.True(Values.IsSatisfied("F[2.5,2.5] p and G[0,2] !p and G[2.5,3.5] p and G[4,4] !p", trace, period: 0.5));
        Assert.True(Values.IsSatisfied("G[1,inf] !p", trace.Sampled([0, 1, 2, 3]).At(0, 0.1, 0.2, 1), period: 1));
        Assert.Contains("more than 10000000 samples", Fault("F p", trace, period: 1e-9), StringComparison.Ordinal);
    }

    [Fact]
    public void Ask_the_last_step_too_where_no_whole_number_of_periods_leads_there()
    {
        var trace = new ToyTrace(3).With("colliding", false, false, true).At(0, 1, 2.5);
        Assert.False(Values.IsSatisfied("G !colliding", trace, period: 1));
        Assert.True(Values.IsSatisfied("G[0,2] !colliding and F[3,3] colliding", trace, period: 1));

        var sampling = new Sampling(trace, 1);
        Assert.Equal([0, 1, 1, 2], sampling.Steps!);
        Assert.Equal((2.5, 0), (sampling.TimeOf(3), sampling.Unsampled));
    }

    [Fact]
    public void Count_the_steps_that_lie_between_samples()
    {
        var trace = new ToyTrace(5).With("p", true, false, true, false, true).At(0, 0.5, 1, 1.5, 2);
        Assert.Equal(2, new TraceMonitor(new Specification("G p"), period: 1).Of(trace)!.Value.Unsampled);
        Assert.Equal(0, new TraceMonitor(new Specification("G p"), period: 0.5).Of(trace)!.Value.Unsampled);
        Assert.Equal(0, new TraceMonitor(new Specification("G p")).Of(trace)!.Value.Unsampled);
    }

    [Fact]
    public void Sample_each_step_of_times_that_count_from_long_ago()
    {
        var trace = new ToyTrace(3).With("p", true, true, false).At(1_700_000_000, 1_700_000_000.01, 1_700_000_000.02);
        Assert.Equal([0, 1, 2], new Sampling(trace, 0.01).Steps!);
        Assert.False(Values.IsSatisfied("G p", trace, period: 0.01));
    }

    [Fact]
    public void Need_no_even_steps_for_bounds_that_are_none()
    {
        var trace = new ToyTrace(3).With("p", true, true, false).At(0, 1, 2.5);
        Assert.False(Values.IsSatisfied("G[0,inf] p", trace));
        Assert.True(Values.IsSatisfied("F[0,0] p", trace));
    }

    [Fact]
    public void Meet_steps_in_dense_time_that_count_from_long_ago()
    {
        var trace = new ToyTrace(4).With("p", false, false, true, false).At(1_700_000_000, 1_700_000_000.1, 1_700_000_000.2, 1_700_000_000.3);
        Assert.True(Values.IsSatisfied("F[0,0.2 s] p", trace, FormulaTime.Dense));
        Assert.False(Values.IsSatisfied("F[0,0.199 s] p", trace, FormulaTime.Dense));
        Assert.True(Values.IsSatisfied("G[0.2,0.2999] p and G[0.3,1] !p", trace, FormulaTime.Dense));
        Assert.Equal("step 1 is within 1e-6 s of the one before it", Fault("p", new ToyTrace(2).With("p", true, true).At(1_700_000_000, 1_700_000_000.00000024), FormulaTime.Dense));
    }

    [Fact]
    public void Have_no_period_in_dense_time()
    {
        Assert.Equal("the option 'period' is of discrete time: dense time has no samples", new TraceMonitor(new Specification("p"), FormulaTime.Dense, 1).Lack);
        Assert.Null(new TraceMonitor(new Specification("p"), FormulaTime.Dense).Lack);
        Assert.Null(new TraceMonitor(new Specification("p"), FormulaTime.Discrete, 1).Lack);
    }

    [Fact]
    public void Are_worth_the_lesser_of_both_implications_where_two_formulas_are_to_agree()
    {
        // Both hold. Minus the distance of the margins would be -2, as if it failed.
        var trace = new ToyTrace(1).With("a", 3.0).With("b", 1.0);
        Assert.Equal((true, 1.0), (Values.IsSatisfied("a >= 0 <-> b >= 0", trace), Values.Robustness("a >= 0 <-> b >= 0", trace)));
        Assert.Equal((false, -1.0), (Values.IsSatisfied("a >= 0 <-> b < 0", trace), Values.Robustness("a >= 0 <-> b < 0", trace)));
    }

    [Fact]
    public void Allow_steps_that_are_off_by_less_than_a_tenth() =>
        Assert.True(Values.IsSatisfied("F[0,2] p", new ToyTrace(4).With("p", false, false, true, false).At(0, 1.04, 1.98, 3)));

    [Fact]
    public void Hold_of_a_trace_shorter_than_a_bound_what_holds_of_nothing()
    {
        var trace = new ToyTrace(2).With("p", false, false);
        Assert.True(Values.IsSatisfied("G[5,9] p", trace));
        Assert.False(Values.IsSatisfied("F[5,9] true", trace));
        Assert.False(Values.IsSatisfied("true U[5,9] true", trace));
        Assert.True(Values.IsSatisfied("F[0,9] !p", trace));
    }

    [Fact]
    public void Take_a_single_step_with_a_time_for_the_whole_trace()
    {
        var trace = new ToyTrace(1).With("p", true).At(7);
        Assert.True(Values.IsSatisfied("G[0,3] p and F[0,3] p and G[1,3] !p and !F[1,3] p and WX !p and !X p", trace));
        Assert.True(Values.IsSatisfied("G[0,3] p and F[0,3] p and G[1,3] !p and !F[1,3] p", trace, FormulaTime.Dense));
    }

    [Fact]
    public void Flow_in_dense_time()
    {
        var trace = new ToyTrace(3).With("a", 1, -1, 2).At(0, 0.3, 5);
        Assert.Equal(1, Values.Robustness("G[0,0.299999999] a >= 0", trace, FormulaTime.Dense));
        Assert.Equal(-1, Values.Robustness("G[0,0.3] a >= 0", trace, FormulaTime.Dense));
        Assert.Equal(2, Values.Robustness("F[5,6] a >= 0", trace, FormulaTime.Dense));
        Assert.Equal(-1, Values.Robustness("F[4,4.999] a >= 0", trace, FormulaTime.Dense));
        Assert.Equal(double.NegativeInfinity, Values.Robustness("F[5.1,6] a >= 0", trace, FormulaTime.Dense));

        // a >= 0 holds on all instants before 0.3, and a < 0 from 0.3 on.
        Assert.True(Values.IsSatisfied("a >= 0 U[0,1] a < 0", trace, FormulaTime.Dense));
        Assert.False(Values.IsSatisfied("a >= 0 U[0.4,1] a < 0", trace, FormulaTime.Dense));
        Assert.Equal("it has no times, which formulas in dense time need", Fault("p", new ToyTrace(1).With("p", true), FormulaTime.Dense));
        Assert.Equal("step 1 is within 1e-9 s of the one before it", Fault("p", new ToyTrace(2).With("p", true, true).At(0, 1e-11), FormulaTime.Dense));
    }

    [Fact]
    public void Tell_next_that_is_strong_from_next_that_is_weak()
    {
        var trace = new ToyTrace(2).With("p", true, true);
        Assert.True(Values.IsSatisfied("X p and G(WX p) and !G(X p) and G next p and !G s_next p", trace));
        Assert.True(Values.IsSatisfied("Z false and !Y true and X Y p and prev false and !s_prev true", trace));
    }

    [Fact]
    public void Decide_by_truth_where_the_margin_is_0()
    {
        var trace = new ToyTrace(2).With("a", 1.0, 1.0);
        Assert.Equal((true, 0.0), (Values.IsSatisfied("G a >= 1", trace), Values.Robustness("G a >= 1", trace)));
        Assert.Equal((false, 0.0), (Values.IsSatisfied("G a > 1", trace), Values.Robustness("G a > 1", trace)));
        Assert.True(Values.IsSatisfied("G a == 1 and !(a != 1) and a <= 1 and !(a < 1)", trace));
    }

    private static string Fault(string formula, ToyTrace trace, FormulaTime time = FormulaTime.Discrete, double? period = null) =>
        Assert.Throws<AuditException>(() => Values.IsSatisfied(formula, trace, time, period)).Message;
}
