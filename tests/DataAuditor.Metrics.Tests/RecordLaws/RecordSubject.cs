using System.Collections.Concurrent;
using DataAuditor.Metrics.Tests.Agent;
using DataAuditor.Metrics.Tests.Graph;
using DataAuditor.Metrics.Tests.ImageText;
using DataAuditor.Metrics.Tests.Json;
using DataAuditor.Metrics.Tests.Log;
using DataAuditor.Metrics.Tests.Reasoning;
using DataAuditor.Metrics.Tests.Text;
using DataAuditor.Metrics.Tests.VideoText;

namespace DataAuditor.Metrics.Tests.RecordLaws;

/// <summary>
/// The metrics that the laws are held against: every record metric of the catalogue, by default and once for each other choice of an option
/// that offers choices. A metric that joins the catalogue joins these.
/// </summary>
internal sealed record RecordSubject(string Name, RecordMetric Metric)
{
    /// <summary>How records are drawn that have every field that a modality's metrics read.</summary>
    private static readonly Dictionary<Modality, Func<ulong, int, IReadOnlyList<string>>> Draws = new()
    {
        [Modality.Text] = WholeTextRecords.Draw, [Modality.Reasoning] = WholeReasoningRecords.Draw, [Modality.Graph] = WholeGraphRecords.Draw, [Modality.Json] = WholeJsonRecords.Draw,
        [Modality.Log] = WholeLogRecords.Draw, [Modality.ImageText] = WholeImageTextRecords.Draw, [Modality.VideoText] = WholeVideoTextRecords.Draw, [Modality.Agent] = WholeAgentRecords.Draw,
    };

    /// <summary>The metrics of a modality are held against the same records.</summary>
    private static readonly ConcurrentDictionary<(Modality Modality, ulong Seed, int Count), IReadOnlyList<string>> Drawn = new();

    private static readonly Dictionary<string, RecordSubject> ByName = All().ToDictionary(subject => subject.Name, StringComparer.Ordinal);

    /// <summary>Of the modalities that records can be drawn for.</summary>
    public static IEnumerable<string> Names => ByName.Keys;

    public MetricInfo Info => Metric.Info;

    public static RecordSubject Of(string name) => ByName[name];

    public Run.Records Draw(ulong seed, int synthetic, int real, int holdout) =>
        new(Draw(seed, synthetic)) { Real = Draw(seed + 1, real), Holdout = Draw(seed + 2, holdout), Generator = WholeGraphRecords.CardFor(Info), Media = new FakeMedia() };

    public Measurement Measure(Run.Records records, int threads = 1, params int[] blocks) =>
        Run.Measure(Metric, records, threads, blocks.Length > 0 ? blocks : [Math.Max(1, records.Synthetic.Count + records.Real.Count + records.Holdout.Count)]);

    public Measurement.Score Score(Run.Records records) => Assert.IsType<Measurement.Score>(Measure(records));

    private IReadOnlyList<string> Draw(ulong seed, int count) => Drawn.GetOrAdd((Info.Modality, seed, count), static of => Draws[of.Modality](of.Seed, of.Count));

    private static IEnumerable<RecordSubject> All()
    {
        foreach (var entry in MetricCatalog.All.Where(entry => entry.Default is RecordMetric && Draws.ContainsKey(entry.Info.Modality)))
        {
            yield return new RecordSubject(entry.Info.Id, (RecordMetric)entry.Default);
            foreach (var options in OptionChoices.Of(entry)) yield return new RecordSubject($"{entry.Info.Id} {options.ToJsonString()}", (RecordMetric)entry.With(options));
        }
    }
}
