using DataAuditor.Metrics.Agent.Logic;
using DataAuditor.Metrics.Agent.Logic.Evaluation;
using DataAuditor.Metrics.Agent.Logic.Formulas;
using DataAuditor.Metrics.Agent.Logic.Parsing;
using DataAuditor.Metrics.Agent.Logic.Terms;

namespace DataAuditor.Metrics.Tests.Agent.Logic;

public sealed class FormulaLawTests
{
    private const int Draws = 3000;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Are_worth_what_their_definitions_say(bool isTruthAlone) => ForEach(new DrawnFormulas(1), (drawn, _) =>
    {
        var (formula, trace) = (drawn.Formula(drawn.Draw(4)), drawn.Trace());
        AssertSame(new BruteForce(trace, isDense: false, isTruthAlone).Of(formula), Values.Of(formula, trace, isTruthAlone), formula);
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Are_worth_in_dense_time_what_their_definitions_say(bool isTruthAlone) => ForEach(new DrawnFormulas(2) { HasNext = false }, (drawn, _) =>
    {
        var (formula, trace) = (drawn.Formula(drawn.Draw(4)), drawn.Trace(8));
        trace.At([.. Enumerable.Range(0, trace.Steps).Select(step => 100.0 + step)]);
        var time = new DenseTime(trace);
        var runs = new FormulaValues<Runs>(time, trace, isTruthAlone).Of(formula);
        double[] values = [.. Enumerable.Range(0, (2 * trace.Steps) - 1).Select(place => time.At(runs, (place / 2 * 2_000_000_000L) + (place % 2)))];
        AssertSame(new BruteForce(trace, isDense: true, isTruthAlone).Of(formula), values, formula);

        // Between two instants nothing changes.
        double[] within = [.. Enumerable.Range(0, trace.Steps - 1).Select(step => time.At(runs, (step * 2_000_000_000L) + 1_234_567_890))];
        AssertSame([.. within.Select((_, step) => values[(2 * step) + 1])], within, formula);
    });

    [Fact]
    public void Hold_always_where_the_contrary_does_not_hold_eventually() => ForEach(new DrawnFormulas(3), (drawn, trace) =>
    {
        var body = drawn.Formula(2);
        var bounds = new Bounds(1, 3);
        AssertSame(Values.Of(new Window(WindowOperator.Always, body, bounds), trace), Values.Of(new Not(new Window(WindowOperator.Eventually, new Not(body), bounds)), trace), body);
        AssertSame(Values.Of(new Window(WindowOperator.Historically, body, bounds), trace), Values.Of(new Not(new Window(WindowOperator.Once, new Not(body), bounds)), trace), body);
        AssertSame(Values.Of(new Window(WindowOperator.Eventually, body), trace), Values.Of(new Until(UntilOperator.Until, new TruthConstant(true), body), trace), body);
    });

    [Fact]
    public void Release_where_the_contrary_is_not_until_the_contrary() => ForEach(new DrawnFormulas(4), (drawn, trace) =>
    {
        var (left, right) = (drawn.Formula(1), drawn.Formula(1));
        foreach (var bounds in new Bounds?[] { null, new(0, 2), new(1, 4) })
        {
            var until = new Until(UntilOperator.Until, new Not(left), new Not(right), bounds);
            AssertSame(Values.Of(new Not(until), trace), Values.Of(new Until(UntilOperator.Release, left, right, bounds), trace), until);
        }

        var weak = new Until(UntilOperator.WeakUntil, left, right);
        var strong = new Connective(ConnectiveOperator.Or, new Until(UntilOperator.Until, left, right), new Window(WindowOperator.Always, left));
        AssertSame(Values.Of(strong, trace), Values.Of(weak, trace), weak);
    });

    [Fact]
    public void Hold_where_robustness_is_positive_and_fail_where_it_is_negative()
    {
        var zeros = 0;
        ForEach(new DrawnFormulas(5), (drawn, trace) =>
        {
            var formula = drawn.Formula(3);
            var (margins, truths) = (Values.Of(formula, trace), Values.Truths(formula, trace));
            for (var step = 0; step < margins.Length; step++)
            {
                if (margins[step] == 0) zeros++;
                else Assert.True(margins[step] > 0 == truths[step], $"{formula} at {step}: {margins[step]}");
            }
        });

        Assert.True(zeros > Draws / 10);
    }

    [Fact]
    public void Do_not_see_that_a_step_is_repeated_where_they_count_none() => ForEach(new DrawnFormulas(6) { HasNext = false, HasBounds = false }, (drawn, trace) =>
    {
        var formula = drawn.Formula(3);
        int[] at = [.. Enumerable.Range(0, trace.Steps).SelectMany(step => Enumerable.Repeat(step, 1 + drawn.Draw(3)))];
        double[] expected = Values.Of(formula, trace);
        AssertSame([.. at.Select(step => expected[step])], Values.Of(formula, trace.Sampled(at)), formula);
    });

    [Fact]
    public void Do_not_see_in_dense_time_that_a_value_is_said_again() => ForEach(new DrawnFormulas(7) { HasNext = false }, (drawn, trace) =>
    {
        var formula = drawn.Formula(3);
        var repeats = Enumerable.Range(0, trace.Steps).SelectMany(step => Enumerable.Range(0, step + 1 < trace.Steps ? 1 + drawn.Draw(3) : 1).Select(part => (Step: step, Time: step + (part / 3.0)))).ToList();
        var again = trace.Sampled([.. repeats.Select(repeat => repeat.Step)]).At([.. repeats.Select(repeat => repeat.Time)]);
        trace.At([.. Enumerable.Range(0, trace.Steps).Select(step => (double)step)]);
        for (var time = 0.0; time < trace.Steps - 0.5; time += 0.5) Assert.Equal(Values.Dense(formula, trace, time), Values.Dense(formula, again, time));
    });

    [Fact]
    public void Are_read_as_they_are_written() => ForEach(new DrawnFormulas(8), (drawn, _) =>
    {
        var formula = drawn.Formula(4);
        Assert.Equal(formula, FormulaParser.Parse(formula.Text));
        Assert.Equal(formula.Text, FormulaParser.Parse(formula.Text).Text);
    });

    [Fact]
    public void Blame_a_part_that_is_otherwise_than_it_must_be() => ForEach(new DrawnFormulas(9), (drawn, trace) =>
    {
        var formula = drawn.Formula(4);
        if (Values.Truths(formula, trace)[0]) return;

        var violation = new Blame<double[]>(new DiscreteTime(new Sampling(trace, null)), trace).Of(formula);
        Assert.Contains(violation.Formula, formula.All());
        Assert.Equal(violation.IsTrue, Values.Truths(violation.Formula, trace)[violation.Step]);
    });

    [Fact]
    public void Blame_in_dense_time_a_part_that_is_otherwise_than_it_must_be() => ForEach(new DrawnFormulas(12) { HasNext = false }, (drawn, trace) =>
    {
        var formula = drawn.Formula(4);
        trace.At([.. Enumerable.Range(0, trace.Steps).Select(step => (double)step)]);
        var time = new DenseTime(trace);
        var truths = new FormulaValues<Runs>(time, trace, isTruthAlone: true);
        if (time.At(truths.Of(formula), 0) > 0) return;

        var violation = new Blame<Runs>(time, trace).Of(formula);
        Assert.Contains(violation.Formula, formula.All());
        Assert.Equal((int)violation.Time!, violation.Step);

        // At that time, or right after it.
        var position = (long)(violation.Time.Value * 2e9);
        var blamed = truths.Of(violation.Formula);
        Assert.Contains(violation.IsTrue, new[] { time.At(blamed, position) > 0, time.At(blamed, Math.Min(position + 1, time.Last)) > 0 });
    });

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(50)]
    [InlineData(51)]
    [InlineData(99)]
    [InlineData(100)]
    public void Slide_windows_over_long_traces(int width)
    {
        var drawn = new DrawnFormulas(10);
        double[] values = [.. Enumerable.Range(0, 100).Select(_ => (double)drawn.Draw(1000))];
        var formula = new Window(WindowOperator.Eventually, new Comparison(ComparisonOperator.AtLeast, new SignalTerm("a"), new Literal(0)), new Bounds(0, width - 1));

        Assert.Equal(Enumerable.Range(0, 100).Select(at => values.Skip(at).Take(width).Max()), Values.Of(formula, new ToyTrace(100).With("a", values)));
    }

    private static void ForEach(DrawnFormulas drawn, Action<DrawnFormulas, ToyTrace> check)
    {
        for (var draw = 0; draw < Draws; draw++) check(drawn, drawn.Trace());
    }

    private static void AssertSame(double[] expected, double[] actual, Expression formula) =>
        Assert.True(expected.AsSpan().SequenceEqual(actual), $"{formula}: expected {string.Join(' ', expected)}, got {string.Join(' ', actual)}");
}
