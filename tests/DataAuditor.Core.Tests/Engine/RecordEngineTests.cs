using System.Text.Json;
using DataAuditor.Engine;
using DataAuditor.Models;
using DataAuditor.States;

namespace DataAuditor.Core.Tests.Engine;

public sealed class RecordEngineTests
{
    private static readonly int[] Numbers = [.. Enumerable.Range(0, 100).Select(index => index * 37 % 101)];

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 7)]
    [InlineData(2, 7)]
    [InlineData(8, 3)]
    [InlineData(2, 1000)]
    public void Merges_in_the_order_of_the_records(int threads, int blockLength)
    {
        var score = Assert.IsType<Measurement.Score>(Measure(new Rises(), Blocks(blockLength), threads: threads));

        Assert.Equal(Numbers.Zip(Numbers[1..]).Count(pair => pair.First < pair.Second), score.Value);
        Assert.Equal(Numbers.OrderDescending().Take(Evidence.DefaultCapacity).Select(record => (double)record), score.Evidence.Select(exhibit => exhibit.Weight));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(100)]
    public void A_few_records_at_a_time_come_to_the_same(int most)
    {
        var engine = new RecordEngine([new Rises()], NoModels.Instance, 2) { MostRecordsAtOnce = most };

        Assert.Equal(Measure(new Rises(), Blocks(17)).ToString(), engine.Measure(Blocks(17), Context, CancellationToken.None)[0].Measurement.ToString());
        Assert.Equal(Numbers.Length, engine.Records[Role.Synthetic]);
    }

    [Fact]
    public void Measures_no_record_at_all() => Assert.Equal(0, Assert.IsType<Measurement.Score>(Measure(new Rises(), [])).Value);

    [Fact]
    public void Stops_when_it_is_cancelled() => Assert.ThrowsAny<OperationCanceledException>(() =>
        new RecordEngine([new Rises()], NoModels.Instance, 2).Measure(Blocks(7), Context, new CancellationToken(canceled: true)));

    [Fact]
    public void A_field_that_no_record_has_is_not_measurable()
    {
        var reason = Assert.IsType<Measurement.NotApplicable>(Measure(new Rises(), [Block("""{"other":1}""", """{"number":null}""")])).Reason;

        Assert.Equal("no record has the field 'number'", reason);
    }

    [Fact]
    public void A_field_that_some_records_lack_is_a_fault_of_the_data_at_the_first_of_them()
    {
        var wrong = Assert.Throws<AuditException>(() => Measure(new Rises(), [Block("""{"number":1}""", """{"other":1}""", "{}")]));

        Assert.StartsWith("record 1: the record has no field 'number', which others have", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_field_of_another_type_is_a_fault_of_the_data()
    {
        var wrong = Assert.Throws<AuditException>(() => Measure(new Rises(), [Block("""{"number":1}""", """{"number":"one"}""")]));

        Assert.Equal("record 1: the field 'number' must be a number, and is the text 'one'", wrong.Message);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    public void Tells_the_first_fault_of_the_data_whichever_thread_meets_one_first(int threads)
    {
        SampleBlock[] blocks = [.. Enumerable.Range(0, 50).Select<int, SampleBlock>(block => block < 20 ? Block("""{"number":1}""") : new BrokenBlock($"block {block}"))];

        var wrong = Assert.Throws<AuditException>(() => Measure(new Rises(), blocks, threads: threads));

        Assert.Equal("block 20", wrong.Message);
    }

    [Fact]
    public void A_metric_that_breaks_ends_no_other()
    {
        var measured = new RecordEngine([new Breaks(), new Rises()], NoModels.Instance, 2).Measure(Blocks(7), Context, CancellationToken.None);

        Assert.Equal("the metric broke: InvalidOperationException: seven", Assert.IsType<Measurement.Fault>(measured[0].Measurement).Reason);
        Assert.IsType<Measurement.Score>(measured[1].Measurement);
    }

    [Fact]
    public void Folds_once_for_metrics_that_fold_the_same()
    {
        var added = new List<long>();
        var measured = new RecordEngine([new Scaled(1, added), new Rises(), new Scaled(3, added)], NoModels.Instance, 1).Measure(Blocks(7), Context, CancellationToken.None);

        Assert.Equal(Enumerable.Range(0, Numbers.Length).Select(index => (long)index), added);
        Assert.Equal([Numbers.Sum(), 3.0 * Numbers.Sum()], measured.Where(one => one.Metric is Scaled).Select(one => Assert.IsType<Measurement.Score>(one.Measurement).Value));
        Assert.IsType<Rises>(measured[1].Metric);
    }

    [Fact]
    public void A_model_stands_in_for_a_field()
    {
        var lengths = new FakeModel(text => text.Length);

        var score = Assert.IsType<Measurement.Score>(Measure(new Judged(), [Block("""{"text":"abc"}""", """{"judged":10}""", """{"text":"x","judged":1}""")], lengths));

        Assert.Equal(14, score.Value);
        Assert.Equal(["abc"], lengths.Asked);
    }

    [Fact]
    public void Without_field_and_model_it_says_so()
    {
        var reason = Assert.IsType<Measurement.NotApplicable>(Measure(new Judged(), [Block("""{"text":"abc"}""")])).Reason;

        Assert.Equal("no record has the field 'judged', and no model is configured for the role 'toxicity'", reason);
    }

    [Fact]
    public void A_model_that_cannot_be_used_is_a_fault_of_the_metrics_that_need_it_alone()
    {
        var broken = new FakeModel(_ => throw new ModelException("the file is truncated"));

        var measured = new RecordEngine([new Judged(), new Rises()], broken, 2).Measure([Block("""{"text":"a","number":1}""", """{"judged":1,"number":2}""")], Context, CancellationToken.None);

        var fault = Assert.IsType<Measurement.Fault>(measured[0].Measurement);
        Assert.Equal(DiagnosticCode.ModelFile, fault.Diagnostic!.Code);
        Assert.Contains("the file is truncated", fault.Reason, StringComparison.Ordinal);
        Assert.Equal(1, Assert.IsType<Measurement.Score>(measured[1].Measurement).Value);
    }

    [Fact]
    public void A_model_that_is_not_installed_makes_its_metrics_not_measurable()
    {
        var absent = new FakeModel(_ => throw new ModelException("install it") { IsMerelyAbsent = true });

        Assert.EndsWith("install it", Assert.IsType<Measurement.NotApplicable>(Measure(new Judged(), [Block("""{"text":"a"}""")], absent)).Reason, StringComparison.Ordinal);
    }

    private static Measurement Measure(RecordMetric metric, IEnumerable<SampleBlock> blocks, IModels? models = null, int threads = 2) =>
        new RecordEngine([metric], models ?? NoModels.Instance, threads).Measure(blocks, Context, CancellationToken.None).Single().Measurement;

    private static MetricContext Context(Metric metric) => new(42, metric.Info.Id);

    private static IEnumerable<SampleBlock> Blocks(int length) =>
        Numbers.Chunk(length).Select((chunk, block) => Block([.. chunk.Select(number => $$"""{"number":{{number}}}""")], first: block * length));

    private static ParsedBlock Block(params string[] records) => Block(records, 0);

    private static ParsedBlock Block(string[] records, long first) =>
        new([.. records.Select((record, place) => new Sample(Role.Synthetic, first + place, JsonElement.Parse(record), SampleOrigin.None))]);

    private static MetricInfo Describe(string name) => new($"text.validity.{name}", name, Modality.Text, Dimension.Validity)
    {
        Summary = "For this test.",
        Formula = "n",
        Source = "this test",
        Direction = Direction.None,
        Needs = Needs.None,
    };

    private sealed class ParsedBlock(IReadOnlyList<Sample> samples) : SampleBlock
    {
        public override Role Role => Role.Synthetic;

        public override int Count => samples.Count;

        public override IReadOnlyList<Sample> Parse() => samples;
    }

    private sealed class BrokenBlock(string message) : SampleBlock
    {
        public override Role Role => Role.Synthetic;

        public override int Count => 1;

        public override IReadOnlyList<Sample> Parse() => throw new AuditException(DiagnosticCode.DataFile, message);
    }

    private sealed class FakeModel(Func<string, double> answer) : IModels, IModel<string, double>
    {
        public List<string> Asked { get; } = [];

        public string Description => "fake";

        public IModel<TInput, TOutput>? Find<TInput, TOutput>(ModelRole<TInput, TOutput> role) => this as IModel<TInput, TOutput>;

        public IReadOnlyList<double> Run(IReadOnlyList<string> inputs, CancellationToken cancellation)
        {
            Asked.AddRange(inputs);
            return [.. inputs.Select(answer)];
        }
    }

    private sealed record TextToxicity() : ModelFeature<string, double>(ModelRoles.Toxicity)
    {
        public override IReadOnlyList<string>? Inputs(Sample sample) => sample.Has("judged") || sample.Text("text") is not { } text ? null : [text];
    }

    /// <summary>The sum of what a field or a model says.</summary>
    private sealed record Judged() : RecordMetric<Judged.Total>(Describe("judged"))
    {
        private static readonly TextToxicity Feature = new();

        public override IReadOnlyList<FieldNeed> Reads { get; } = [new FieldNeed("judged") { Model = Feature }];

        public override Total Empty() => new();

        public override void Add(Total state, Sample sample, Evidence evidence) => state.Sum += sample.Number("judged") ?? Feature.Of(sample)![0];

        public override Measurement Measure(Total state, MetricContext context) => new Measurement.Score(state.Sum);

        public sealed class Total : IState<Total>
        {
            public double Sum { get; set; }

            public void Merge(Total later) => Sum += later.Sum;

            public void Archive(StateArchive archive) => Sum = archive.Pass(Sum);
        }
    }

    /// <summary>A multiple of the sum, which is the same for all multiples.</summary>
    private sealed record Scaled(double Factor, List<long> Added) : RecordMetric<Judged.Total>(Describe("scaled"))
    {
        public override IReadOnlyList<FieldNeed> Reads { get; } = ["number"];

        public override object FoldKey() => typeof(Scaled);

        public override Judged.Total Empty() => new();

        public override void Add(Judged.Total state, Sample sample, Evidence evidence)
        {
            Added.Add(sample.Index);
            state.Sum += sample.Number("number")!.Value;
        }

        public override Measurement Measure(Judged.Total state, MetricContext context) => new Measurement.Score(Factor * state.Sum);
    }

    private sealed record Breaks() : RecordMetric<Judged.Total>(Describe("breaks"))
    {
        public override IReadOnlyList<FieldNeed> Reads { get; } = ["number"];

        public override Judged.Total Empty() => new();

        public override void Add(Judged.Total state, Sample sample, Evidence evidence) => throw new InvalidOperationException("seven");

        public override Measurement Measure(Judged.Total state, MetricContext context) => new Measurement.Score(state.Sum);
    }

    /// <summary>How often a record is above the one before it: the order of merging matters.</summary>
    private sealed record Rises() : RecordMetric<Rises.Run>(Describe("rises"))
    {
        public override IReadOnlyList<FieldNeed> Reads { get; } = ["number"];

        public override Run Empty() => new();

        public override void Add(Run state, Sample sample, Evidence evidence)
        {
            var number = sample.Number("number")!.Value;
            state.Merge(new Run { First = number, Last = number });
            evidence.Add(new Exhibit(sample.Index, number, "seen"));
        }

        public override Measurement Measure(Run state, MetricContext context) => new Measurement.Score(state.Count);

        public sealed class Run : IState<Run>
        {
            public double? First { get; set; }

            public double? Last { get; set; }

            public int Count { get; private set; }

            public void Merge(Run later)
            {
                Count += later.Count + (Last < later.First ? 1 : 0);
                First ??= later.First;
                Last = later.Last ?? Last;
            }

            public void Archive(StateArchive archive) =>
                (First, Last, Count) = (archive.PassOptional(First), archive.PassOptional(Last), archive.PassCount(Count));
        }
    }
}
