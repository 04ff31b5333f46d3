using Xunit.Sdk;

namespace DataAuditor.Metrics.Tests;

public sealed class RunTests
{
    [Fact]
    public void Measures_a_metric_that_keeps_the_merge_law()
    {
        var score = Assert.IsType<Measurement.Score>(Run.On(new Longest(), "a", "ccc", "bb", "ddd"));

        Assert.Equal(3, score.Value);
        Assert.Equal([1L, 3L, 2L, 0L], score.Evidence.Select(exhibit => exhibit.Record));
    }

    [Fact]
    public void Measures_no_record_at_all() => Assert.IsType<Measurement.NotApplicable>(Run.On(new Longest()));

    [Fact]
    public void Fails_for_a_metric_that_breaks_the_merge_law() =>
        Assert.Throws<EqualException>(() => Run.On(new Longest { Forgetful = true }, "a", "ccc", "bb"));

    private sealed record Longest() : RecordMetric<string, Longest.Length>(Description)
    {
        private static readonly MetricInfo Description = new("text.validity.longest", "Longest", Modality.Text, Dimension.Validity)
        {
            Summary = "Longest text.",
            Formula = "max",
            Source = "this test",
            Direction = Direction.None,
        };

        public bool Forgetful { get; init; }

        public override Length Empty() => new(Forgetful);

        public override void Add(Length state, in Sample<string> sample, Evidence evidence)
        {
            state.Value = Math.Max(state.Value, sample.Record.Length);
            evidence.Add(new Exhibit(sample.Index, sample.Record.Length, sample.Record));
        }

        public override Measurement Measure(Length state, MetricContext context) =>
            state.Value == 0 ? Measurement.NotMeasurable("no text") : new Measurement.Score(state.Value);

        public sealed class Length(bool forgetful) : IState<Length>
        {
            public int Value { get; set; }

            public void Merge(Length later) => Value = forgetful ? later.Value : Math.Max(Value, later.Value);
        }
    }
}
