using DataAuditor.States;
using Xunit.Sdk;

namespace DataAuditor.Metrics.Tests;

public sealed class RunTests
{
    private static readonly IReadOnlyList<string> Records = Run.Texts("a", "ccc", "bb", "ddd");

    [Fact]
    public void Measures_a_metric_that_keeps_the_merge_law()
    {
        var score = Run.Score(new Longest(), Records);

        Assert.Equal(3, score.Value);
        Assert.Equal([1L, 3L, 2L, 0L], score.Evidence.Select(exhibit => exhibit.Record));
    }

    [Fact]
    public void Measures_no_record_at_all() => Assert.Equal("no text", Run.Reason(new Longest()));

    [Fact]
    public void Fails_for_a_metric_that_breaks_the_merge_law() =>
        Assert.Throws<EqualException>(() => Run.On(new Longest { Forgetful = true }, Records));

    private sealed record Longest() : RecordMetric<Longest.Length>(Description)
    {
        private static readonly MetricInfo Description = new("text.validity.longest", "Longest", Modality.Text, Dimension.Validity)
        {
            Summary = "Longest text.",
            Formula = "max",
            Source = "this test",
            Direction = Direction.None,
            Needs = Needs.None,
        };

        public bool Forgetful { get; init; }

        public override IReadOnlyList<FieldNeed> Reads { get; } = ["text"];

        public override Length Empty() => new(Forgetful);

        public override void Add(Length state, Sample sample, Evidence evidence)
        {
            var text = sample.Text("text")!;
            state.Value = Math.Max(state.Value, text.Length);
            evidence.Add(new Exhibit(sample.Index, text.Length, text));
        }

        public override Measurement Measure(Length state, MetricContext context) =>
            state.Value == 0 ? Measurement.NotMeasurable("no text") : new Measurement.Score(state.Value);

        public sealed class Length(bool forgetful) : IState<Length>
        {
            public int Value { get; set; }

            public void Merge(Length later) => Value = forgetful ? later.Value : Math.Max(Value, later.Value);

            public void Archive(StateArchive archive) => Value = archive.PassCount(Value);
        }
    }
}
