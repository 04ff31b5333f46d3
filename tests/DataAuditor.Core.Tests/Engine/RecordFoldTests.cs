using DataAuditor.Engine;

namespace DataAuditor.Core.Tests.Engine;

public sealed class RecordFoldTests
{
    private static readonly int[] Records = [.. Enumerable.Range(0, 100).Select(index => index * 37 % 101)];

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 7)]
    [InlineData(2, 7)]
    [InlineData(8, 3)]
    [InlineData(2, 1000)]
    public void Merges_in_the_order_of_the_records(int threads, int chunkLength)
    {
        var score = Assert.IsType<Measurement.Score>(new RecordFold(threads, chunkLength).Measure(new Rises(), Samples(), Context()));

        Assert.Equal(Records.Zip(Records[1..]).Count(pair => pair.First < pair.Second), score.Value);
        Assert.Equal(Records.OrderDescending().Take(Evidence.DefaultCapacity).Select(record => (double)record), score.Evidence.Select(exhibit => exhibit.Weight));
    }

    [Fact]
    public void Measures_no_record_at_all() =>
        Assert.Equal(0, Assert.IsType<Measurement.Score>(new RecordFold(2).Measure(new Rises(), [], Context())).Value);

    [Fact]
    public void Stops_when_it_is_cancelled() => Assert.Throws<OperationCanceledException>(() =>
        new RecordFold(2).Measure(new Rises(), Samples(), new MetricContext(42, "rises") { Cancellation = new CancellationToken(canceled: true) }));

    private static MetricContext Context() => new(42, "rises");

    private static IEnumerable<Sample<int>> Samples() => Records.Select((record, index) => new Sample<int>(Role.Synthetic, index, record));

    /// <summary>How often a record is above the one before it: the order of merging matters.</summary>
    private sealed record Rises() : RecordMetric<int, Rises.Run>(Description)
    {
        private static readonly MetricInfo Description = new("text.validity.rises", "Rises", Modality.Text, Dimension.Validity)
        {
            Summary = "Rises.",
            Formula = "n",
            Source = "this test",
            Direction = Direction.None,
        };

        public override Run Empty() => new();

        public override void Add(Run state, in Sample<int> sample, Evidence evidence)
        {
            var one = new Run { First = sample.Record, Last = sample.Record };
            state.Merge(one);
            evidence.Add(new Exhibit(sample.Index, sample.Record, "seen"));
        }

        public override Measurement Measure(Run state, MetricContext context) => new Measurement.Score(state.Count);

        public sealed class Run : IState<Run>
        {
            public int? First { get; set; }

            public int? Last { get; set; }

            public int Count { get; private set; }

            public void Merge(Run later)
            {
                Count += later.Count + (Last < later.First ? 1 : 0);
                First ??= later.First;
                Last = later.Last ?? Last;
            }
        }
    }
}
