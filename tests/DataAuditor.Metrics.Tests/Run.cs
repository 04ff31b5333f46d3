using System.Text.Json;
using System.Text.Json.Nodes;
using DataAuditor.Engine;
using DataAuditor.JsonSchema;
using DataAuditor.Media;
using DataAuditor.Models;
using DataAuditor.Quantities;

namespace DataAuditor.Metrics.Tests;

/// <summary>Measures record metrics in tests, and checks the merge law on the way.</summary>
internal static class Run
{
    /// <summary>Measures synthetic records given as JSON objects, whole and cut in two at every place; all must come out the same.</summary>
    public static Measurement On<TState>(RecordMetric<TState> metric, params IReadOnlyList<string> synthetic)
        where TState : IState<TState> =>
        On(metric, new Records(synthetic));

    /// <summary>The same for records of several roles.</summary>
    public static Measurement On<TState>(RecordMetric<TState> metric, Records records)
        where TState : IState<TState>
    {
        var count = records.Samples().Count;
        var whole = Measure(metric, records, threads: 1, Math.Max(1, count));
        for (var cut = 0; cut <= count && cut <= 100; cut++) MeasurementAssert.Same(whole, Measure(metric, records, threads: 1, cut, count - cut));
        MeasurementAssert.Same(whole, Measure(metric, records, threads: 2, 1));
        return whole;
    }

    public static Measurement.Score Score<TState>(RecordMetric<TState> metric, params IReadOnlyList<string> synthetic)
        where TState : IState<TState> =>
        Assert.IsType<Measurement.Score>(On(metric, synthetic));

    public static Measurement.Score Score<TState>(RecordMetric<TState> metric, Records records)
        where TState : IState<TState> =>
        Assert.IsType<Measurement.Score>(On(metric, records));

    /// <summary>Why it is not measurable.</summary>
    public static string Reason<TState>(RecordMetric<TState> metric, params IReadOnlyList<string> synthetic)
        where TState : IState<TState> =>
        Assert.IsType<Measurement.NotApplicable>(On(metric, synthetic)).Reason;

    /// <inheritdoc cref="Reason{TState}(RecordMetric{TState}, IReadOnlyList{string})"/>
    public static string Reason<TState>(RecordMetric<TState> metric, Records records)
        where TState : IState<TState> =>
        Assert.IsType<Measurement.NotApplicable>(On(metric, records)).Reason;

    /// <summary>How many faults a check finds with each record.</summary>
    public static IEnumerable<int> Faults(IChecksRecords check, params IReadOnlyList<string> synthetic) =>
        new Records(synthetic).Samples().Select(sample => check.FaultsOf(sample).Count());

    /// <summary>A record with one field, or several.</summary>
    public static string Record(params (string Name, object? Value)[] fields) =>
        new JsonObject(fields.Select(field => KeyValuePair.Create(field.Name, JsonSerializer.SerializeToNode(field.Value)))).ToJsonString();

    /// <summary>A record for each text.</summary>
    public static IReadOnlyList<string> Texts(params IEnumerable<string> texts) => [.. texts.Select(text => Record(("text", text)))];

    /// <summary>Without the merge law, for large data.</summary>
    public static Measurement Measure(RecordMetric metric, Records records, int threads, params IReadOnlyList<int> blockLengths)
    {
        var engine = new RecordEngine([metric], records.Models, threads) { Given = records.Given };
        var context = new MetricContext(42, metric.Info.Id) { Fields = records.Fields, Generator = records.Generator, Threads = threads };
        return engine.Measure(Blocks(records.Samples(), blockLengths), _ => context, CancellationToken.None).Single().Measurement;
    }

    /// <summary>What an engine takes in of a shard of the records: the same part of each role's.</summary>
    public static RecordEngine Folded(RecordMetric metric, Records records, int shard = 0, int shards = 1)
    {
        var engine = Engine(metric, records);
        engine.Fold(Blocks([.. records.Samples().GroupBy(sample => sample.Role).SelectMany(role => role.Chunk(Math.Max(1, (role.Count() + shards - 1) / shards)).ElementAtOrDefault(shard) ?? [])], [5]), CancellationToken.None);
        return engine;
    }

    public static RecordEngine Engine(RecordMetric metric, Records records) => new([metric], records.Models, threads: 1) { Given = records.Given };

    public static Measurement Measure(RecordEngine engine, RecordMetric metric, Records records) =>
        engine.Measure(_ => new MetricContext(42, metric.Info.Id) { Fields = records.Fields, Generator = records.Generator }, CancellationToken.None).Single().Measurement;

    /// <summary>Blocks of these lengths, the last of which is repeated; each of one role. A length of 0 is a block without records.</summary>
    private static IEnumerable<SampleBlock> Blocks(List<Sample> samples, IReadOnlyList<int> lengths)
    {
        var first = 0;
        for (var block = 0; first < samples.Count || block < lengths.Count; block++)
        {
            var length = Math.Min(lengths[Math.Min(block, lengths.Count - 1)], samples.Count - first);
            if (length == 0) yield return new Block(Role.Synthetic, []);
            foreach (var role in samples.GetRange(first, length).GroupBy(sample => sample.Role)) yield return new Block(role.Key, [.. role]);
            first += length;
        }
    }

    internal sealed class Block(Role role, IReadOnlyList<Sample> samples) : SampleBlock
    {
        public override Role Role => role;

        public override int Count => samples.Count;

        public override IReadOnlyList<Sample> Parse() => samples;
    }

    /// <summary>Records as JSON objects, and what else an audit knows.</summary>
    internal sealed record Records(IReadOnlyList<string> Synthetic)
    {
        public IReadOnlyList<string> Real { get; init; } = [];

        public IReadOnlyList<string> Holdout { get; init; } = [];

        public FieldRoles Fields { get; init; } = FieldRoles.None;

        public JsonObject? Generator { get; init; }

        public SchemaSet Schemas { get; init; } = SchemaSet.None;

        public IModels Models { get; init; } = NoModels.Instance;

        public IMediaFiles Media { get; init; } = SampleOrigin.None.Media;

        /// <summary>The units of roles, by their symbols.</summary>
        public IReadOnlyDictionary<string, string> Units { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

        public Needs Given => (Real.Count > 0 ? Needs.Real : Needs.None) | (Holdout.Count > 0 ? Needs.Holdout : Needs.None);

        public List<Sample> Samples() => [.. Of(Role.Synthetic, Synthetic), .. Of(Role.Real, Real), .. Of(Role.Holdout, Holdout)];

        private IEnumerable<Sample> Of(Role role, IReadOnlyList<string> records) =>
            records.Select((record, index) => new Sample(role, index, JsonElement.Parse(record), new SampleOrigin(Fields) { Schemas = Schemas, Media = Media, Units = Units.ToDictionary(unit => unit.Key, unit => Unit.Find(unit.Value)!, StringComparer.Ordinal) }));
    }
}
